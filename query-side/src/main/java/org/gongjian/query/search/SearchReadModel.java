package org.gongjian.query.search;

import java.util.List;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Opener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of the search. */
@Component
public final class SearchReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "search";

    private final JdbcClient view;
    private final Streams streams;
    private final Opener opener;
    private final Rows rows;

    public SearchReadModel(JdbcClient viewJdbc, Streams streams, Opener opener, Rows rows) {
        this.view = viewJdbc;
        this.streams = streams;
        this.opener = opener;
        this.rows = rows;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return SearchWriting.TABLES;
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return projection(generation);
    }

    @Override
    public List<BulkFold> bulk(Generation generation) {
        return List.of(projection(generation), new OrganisationNames(new SearchWriting(view, generation)));
    }

    private SearchProjection projection(Generation generation) {
        return new SearchProjection(new SearchWriting(view, generation), streams, opener, rows);
    }
}
