package org.gongjian.query.notice;

import java.util.List;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of public notices. */
@Component
public final class NoticeReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "public_notices";

    private final JdbcClient view;
    private final Streams streams;

    public NoticeReadModel(JdbcClient viewJdbc, Streams streams) {
        this.view = viewJdbc;
        this.streams = streams;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return List.of(NoticeTable.NAME, NoticeTable.WITHHELD);
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return new NoticeProjection(new NoticeTable(view, generation), streams);
    }
}
