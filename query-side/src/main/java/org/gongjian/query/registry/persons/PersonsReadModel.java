package org.gongjian.query.registry.persons;

import java.util.List;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.sight.Opener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of persons. */
@Component
public final class PersonsReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "registry_persons";

    private final JdbcClient view;
    private final Opener opener;
    private final Rows rows;

    public PersonsReadModel(JdbcClient viewJdbc, Opener opener, Rows rows) {
        this.view = viewJdbc;
        this.opener = opener;
        this.rows = rows;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return List.of(PersonsTable.NAME);
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return new PersonsProjection(new PersonsTable(view, generation), opener, rows);
    }

    @Override
    public List<BulkFold> bulk(Generation generation) {
        return List.of(new PersonsProjection(new PersonsTable(view, generation), opener, rows));
    }
}
