package org.gongjian.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.generations.ReadModels;

/** Reads a read model's rows as they are shown, for comparing one filling with the next. */
public final class GenerationsCompared {
    private GenerationsCompared() {}

    /** All rows of a table, in the order of all columns. */
    public static List<String> rows(GivenFacts given, String table) {
        return given.jdbc()
                .sql("SELECT to_jsonb(t)::text FROM " + Generation.live("any").of(table) + " t ORDER BY 1")
                .query(String.class)
                .list();
    }

    /** All rows of all tables of a read model. */
    public static Map<String, List<String>> rows(GivenFacts given, ReadModel model) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        model.tables().forEach(table -> all.put(table, rows(given, table)));
        return all;
    }

    /** Folds everything a second time over the rows that are there, as after a lost token. */
    public static void redeliver(GivenFacts given, ReadModels running, ReadModel... models) {
        running.stop();
        for (ReadModel model : models) {
            given.jdbc()
                    .sql(
                            "UPDATE view.token_entry SET token = NULL, token_type = NULL, owner = NULL WHERE processor_name = ?")
                    .param(new Generation(model.group(), 1).processor())
                    .update();
        }
        given.start(java.time.Duration.ofSeconds(10));
        given.folded();
    }

    /** The columns that are null in every row: what a corpus does not try. */
    public static List<String> untried(GivenFacts given, ReadModel model) {
        return model.tables().stream()
                .flatMap(table -> given
                        .jdbc()
                        .sql(
                                "SELECT column_name FROM information_schema.columns WHERE table_schema = 'view' AND table_name = ?")
                        .param(table)
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(column -> given.jdbc()
                                .sql("SELECT count(" + column + ") = 0 FROM "
                                        + Generation.live("any").of(table))
                                .query(Boolean.class)
                                .single())
                        .map(column -> table + "." + column))
                .toList();
    }

    /** Nothing parked anywhere. */
    public static void assertSound(ReadModels models) {
        assertThat(models.standings()).allMatch(standing -> standing.parked() == 0);
    }
}
