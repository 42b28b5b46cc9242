package org.gongjian.query.platform.generations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes, shows and drops the tables of generations. Nothing is reset or altered in place. */
public final class Generations {
    private static final String AFTER_FILLING = "-- after filling";

    enum State {
        FILLING,
        CATCHING_UP,
        LIVE,
        RETIRED
    }

    record Made(Generation generation, State state, String definition) {}

    private final JdbcClient view;
    private final TransactionTemplate transaction;

    private final JdbcTemplate ddl;
    private final Map<String, String> definitions = new ConcurrentHashMap<>();

    public Generations(DataSource viewPool, TransactionTemplate transaction) {
        this.view = JdbcClient.create(viewPool);
        this.ddl = new JdbcTemplate(viewPool);
        this.transaction = transaction;
    }

    List<Made> of(String group) {
        return view.sql("SELECT number, state, definition FROM view.generation WHERE read_model = ? ORDER BY number")
                .param(group)
                .query((row, n) -> new Made(
                        new Generation(group, row.getInt("number")),
                        State.valueOf(row.getString("state")),
                        row.getString("definition")))
                .list();
    }

    Optional<Made> live(String group) {
        return of(group).stream().filter(made -> made.state() == State.LIVE).findFirst();
    }

    /** The first generation of a read model over an empty store: complete and shown at once. */
    public Generation first(ReadModel model) {
        return make(model, new Generation(model.group(), 1), State.LIVE);
    }

    /** The next generation beside the one in use: tables without indexes. With none in use it is shown while it fills. */
    Generation next(ReadModel model) {
        List<Made> made = of(model.group());
        Generation newest = made.isEmpty()
                ? new Generation(model.group(), 0)
                : made.getLast().generation();
        return make(model, newest.next(), State.FILLING);
    }

    private Generation make(ReadModel model, Generation generation, State state) {
        transaction.executeWithoutResult(status -> {
            view.sql("INSERT INTO view.generation (read_model, number, definition, state) VALUES (?, ?, ?, ?)")
                    .params(generation.group(), generation.number(), definition(model), state.name())
                    .update();
            run(part(model, generation, 0));
            if (state == State.LIVE) {
                run(part(model, generation, 1));
            }
            if (state == State.LIVE || live(model.group()).isEmpty()) {
                show(model, generation);
            }
        });
        return generation;
    }

    /** What comes after the rows: indexes, two at a time. */
    void finish(ReadModel model, Generation generation) {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> made = new ArrayList<>();
            for (String index : part(model, generation, 1).split(";")) {
                made.add(two.submit(() -> make(index)));
            }
            for (Future<?> index : made) {
                index.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("indexes of " + generation.processor(), failure);
        }
        model.tables().forEach(table -> look(generation.of(table)));
        view.sql("UPDATE view.generation SET state = 'CATCHING_UP' WHERE read_model = ? AND number = ?")
                .params(generation.group(), generation.number())
                .update();
    }

    private void make(String index) {
        transaction.executeWithoutResult(status -> {
            run("SET LOCAL maintenance_work_mem = '256MB'");
            // the other processor makes the next index
            run("SET LOCAL max_parallel_maintenance_workers = 0");
            run(index);
        });
    }

    /** What the planner has to know before pages are shown; PostgreSQL looks closer by itself later. */
    private void look(String table) {
        transaction.executeWithoutResult(status -> {
            run("SET LOCAL default_statistics_target = 30");
            run("ANALYZE " + table);
        });
    }

    /** From now on pages see this generation. One transaction. */
    void switchTo(ReadModel model, Generation generation) {
        transaction.executeWithoutResult(status -> {
            show(model, generation);
            view.sql("UPDATE view.generation SET state = 'RETIRED' WHERE read_model = ? AND state = 'LIVE'")
                    .param(generation.group())
                    .update();
            view.sql("UPDATE view.generation SET state = 'LIVE' WHERE read_model = ? AND number = ?")
                    .params(generation.group(), generation.number())
                    .update();
        });
    }

    /** Drops the tables, the token and the parked events of a generation that is no longer in use. */
    void drop(ReadModel model, Generation generation) {
        transaction.executeWithoutResult(status -> {
            model.tables().forEach(table -> run("DROP TABLE IF EXISTS " + generation.of(table) + " CASCADE"));
            view.sql("DELETE FROM view.token_entry WHERE processor_name = ?")
                    .param(generation.processor())
                    .update();
            view.sql("DELETE FROM view.dead_letter WHERE processing_group = ?")
                    .param(generation.processor())
                    .update();
            view.sql("DELETE FROM view.generation WHERE read_model = ? AND number = ?")
                    .params(generation.group(), generation.number())
                    .update();
        });
    }

    private void show(ReadModel model, Generation generation) {
        for (String table : model.tables()) {
            String shown = Generation.live(model.group()).of(table);
            run("DROP VIEW IF EXISTS " + shown);
            run("CREATE VIEW " + shown + " AS SELECT * FROM " + generation.of(table));
        }
    }

    private void run(String sql) {
        if (!sql.isBlank()) {
            ddl.execute(sql);
        }
    }

    boolean isOfThisRelease(Made made, ReadModel model) {
        return made.definition().equals(definitions.computeIfAbsent(model.group(), none -> definition(model)));
    }

    /** What this release says the tables are. */
    private static String definition(ReadModel model) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(script(model).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(ReadModel model, Generation generation, int part) {
        String[] parts = script(model).split(AFTER_FILLING, 2);
        return part < parts.length ? parts[part].replace("${g}", generation.suffix()) : "";
    }

    private static String script(ReadModel model) {
        String path = "/db/readmodel/" + model.group() + ".sql";
        try (InputStream in = model.getClass().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(path, unreadable);
        }
    }
}
