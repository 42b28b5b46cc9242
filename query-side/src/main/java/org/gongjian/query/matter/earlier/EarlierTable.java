package org.gongjian.query.matter.earlier;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of who came with which matter; no other class names it. */
final class EarlierTable {
    private static final int MOST = 20;

    private final JdbcClient view;
    private final String table;

    EarlierTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("matter_earlier");
    }

    /** A matter, and when its person came with it. */
    record Came(UUID matter, Instant at) {}

    /** Somebody came with a matter at some time; the first time counts. */
    record Noted(UUID person, UUID matter, Instant at, AreaPath area) {}

    void note(Rows at, List<Noted> noted) {
        at.write(
                "INSERT INTO " + table + " (person, matter, came_at, district, street, community)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (person, matter) DO NOTHING",
                noted.stream().map(EarlierTable::values).toList());
    }

    private static List<@Nullable Object> values(Noted noted) {
        AreaPath area = noted.area();
        return Arrays.asList(
                noted.person(),
                noted.matter(),
                noted.at().atOffset(ZoneOffset.UTC),
                area.district().value(),
                Columns.value(area.street()),
                Columns.value(area.community()));
    }

    /** The latest matters of these persons. */
    List<Came> of(Collection<UUID> persons, Scope scope) {
        return view.sql("SELECT e.matter, max(e.came_at) AS at FROM " + table
                        + " e WHERE e.person = ANY (:persons) AND " + scope.condition("e")
                        + " GROUP BY e.matter ORDER BY at DESC, e.matter LIMIT " + MOST)
                .params(scope.parameters())
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> new Came(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }
}
