package org.gongjian.query.registry.members;

import java.util.List;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of the roll of members. */
@Component
public final class MembersReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "member_roll";

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return List.of(MembersTable.NAME, MembersTable.MANDATE);
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new MembersProjection(new MembersTable(view, generation));
    }
}
