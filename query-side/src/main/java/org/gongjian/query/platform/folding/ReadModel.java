package org.gongjian.query.platform.folding;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A read model as the platform knows it. Its tables are written down in {@code db/readmodel/<group>.sql}: plain PostgreSQL in which
 * {@code ${g}} stands at the end of every table's name ({@code CREATE TABLE view.matter_register${g} (…)}); indexes are best written
 * after the line {@code -- after filling}, and never given a name; no semicolon stands within one. A changed file is a new generation: it is filled beside the one in
 * use and shown when it has caught up. Nothing is altered in place.
 */
public interface ReadModel {
    /** Processing group; also the name of the main table. */
    String group();

    /** All its tables, without suffix; each gets a view of this name. */
    default List<String> tables() {
        return List.of(group());
    }

    /** The projection that writes this generation's tables. */
    Projection projection(JdbcClient view, Generation generation);

    /** The aggregate types whose events a rebuild has to read; empty for all. */
    default List<String> types() {
        return List.of();
    }

    /** A faster way to fill an empty generation, for each of its tables; without any a rebuild folds event by event. */
    default List<BulkFold> bulk(Generation generation) {
        return List.of();
    }
}
