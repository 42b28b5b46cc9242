package org.gongjian.query.templates;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.gongjian.query.platform.sight.ForEverybody;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions of templates that the command side keeps; read by grant, like its files. Templates hold no matter and belong to no area. */
final class TemplateTable {
    private final JdbcClient view;

    TemplateTable(JdbcClient view) {
        this.view = view;
    }

    /**
     * One version put in.
     *
     * @param restored from here on the shipped one
     */
    record Version(String paper, int version, boolean restored, String name, String sha256, Instant at, String login) {}

    /** All of them, newest first. */
    @ForEverybody
    List<Version> all() {
        return view.sql("SELECT paper, version, bytes IS NULL, name, sha256, at, login FROM work.paper_template"
                        + " ORDER BY paper, version DESC")
                .query((row, n) -> new Version(
                        row.getString(1),
                        row.getInt(2),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getString(7)))
                .list();
    }
}
