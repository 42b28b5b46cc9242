package org.gongjian.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.gongjian.postgres.Credentials;
import org.gongjian.postgres.Passwords;
import org.gongjian.postgres.RunningPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of a running product, looked at from beside. */
final class Rows {
    private Rows() {}

    static DataSource as(Path data, String role) throws Exception {
        Passwords passwords = Passwords.in(data.resolve("postgres").resolve("passwords"));
        String password = role.equals(Passwords.VIEW) ? passwords.view() : passwords.owner();
        return source(url(data), new Credentials(role, password));
    }

    static String url(Path data) throws Exception {
        String port = Files.readString(data.resolve("postgres").resolve("port")).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + RunningPostgres.DATABASE;
    }

    static DataSource source(String url, Credentials credentials) {
        return new DriverManagerDataSource(url, credentials.user(), credentials.password());
    }

    /** The table of the generation in use. */
    static String generation(JdbcClient view, String group) {
        return view.sql("SELECT relname FROM pg_class WHERE relname ~ ('^' || ? || '_g[0-9]+$') AND relkind = 'r'")
                .param(group)
                .query(String.class)
                .single();
    }

    /** The rows of a read model again and again at other times. Indexes are made again afterwards: as a rebuild does it. */
    static void multiplied(JdbcClient view, String group, int rows) {
        String table = generation(view, group);
        String columns = view.sql(
                        "SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) FROM information_schema.columns"
                                + " WHERE table_schema = 'view' AND table_name = ? AND column_name NOT IN ('id', 'raised_at')")
                .param(table)
                .query(String.class)
                .single();
        long there =
                view.sql("SELECT count(*) FROM view." + table).query(Long.class).single();
        record Index(String name, String definition) {}
        List<Index> indexes = view.sql(
                        "SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = 'view'"
                                + " AND tablename = ? AND indexname NOT LIKE '%pkey'")
                .param(table)
                .query(Index.class)
                .list();
        indexes.forEach(index -> view.sql("DROP INDEX view." + index.name()).update());
        view.sql("INSERT INTO view." + table + " (id, raised_at, " + columns
                        + ") SELECT gen_random_uuid(), raised_at - n * interval"
                        + " '1 day' - n * interval '17 minutes', " + columns + " FROM view." + table
                        + ", generate_series(1, ?) n LIMIT ?")
                .params(rows / there + 1, rows - there)
                .update();
        indexes.forEach(index -> view.sql(index.definition()).update());
        view.sql("VACUUM (ANALYZE) view." + table).update();
    }

    /** The rows of a table again and again under other ids. */
    static void copied(JdbcClient view, String name, String id, int rows) {
        String table = generation(view, name);
        String columns = view.sql(
                        "SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) FROM information_schema.columns"
                                + " WHERE table_schema = 'view' AND table_name = ? AND column_name <> ?")
                .params(table, id)
                .query(String.class)
                .single();
        long there =
                view.sql("SELECT count(*) FROM view." + table).query(Long.class).single();
        view.sql("INSERT INTO view." + table + " (" + id + ", " + columns + ") SELECT gen_random_uuid(), " + columns
                        + " FROM view." + table + ", generate_series(1, ?) n LIMIT ?")
                .params(rows / there + 1, rows - there)
                .update();
        view.sql("VACUUM (ANALYZE) view." + table).update();
    }

    /** Waits until nothing more is told: the demonstration may still be at its chapters. */
    static void settle(JdbcClient jdbc) throws Exception {
        long before = -1;
        long now = count(jdbc);
        while (now != before) {
            before = now;
            Thread.sleep(3000);
            now = count(jdbc);
        }
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM store.event").query(Long.class).single();
    }

    /** Matters that the register does not show yet. */
    static long lag(Path data) throws Exception {
        return JdbcClient.create(as(data, Passwords.VIEW))
                .sql("SELECT (SELECT count(*) FROM store.event WHERE type = 'matter' AND sequencenumber = 0)"
                        + " - (SELECT count(*) FROM view.matter_register)")
                .query(Long.class)
                .single();
    }
}
