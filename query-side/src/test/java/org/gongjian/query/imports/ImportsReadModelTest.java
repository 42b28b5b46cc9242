package org.gongjian.query.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.importing.ImportEvent;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.MappedColumn;
import org.gongjian.importing.ReplacedValues;
import org.gongjian.importing.RowCounts;
import org.gongjian.importing.UploadedFile;
import org.gongjian.importing.register.Register;
import org.gongjian.query.platform.GenerationsCompared;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.generations.ReadModels;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.FieldChange;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportsReadModelTest {
    private static final AreaPath AREA = new AreaPath(area(1), area(2), area(3));
    private static final Instant AT = Instant.parse("2026-04-20T01:30:00Z");
    private static final Happened HAPPENED =
            new Happened(AT, false, new Id.PersonId(new UUID(5, 5)), new Capacity.Private(), null, Via.SELF, null);
    private static final RowCounts FOUND = new RowCounts(4, 3, 2, 1);
    private final GivenFacts given = new GivenFacts();
    private final ImportsReadModel model = new ImportsReadModel();
    private final ImportsTable table = new ImportsTable(given.jdbc(), Generation.live(ImportsReadModel.GROUP));
    private final UUID id = UUID.randomUUID();
    private final UUID rejects = UUID.randomUUID();

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_preview_shows_counts_and_the_first_rows_that_will_not_be_taken_over() {
        facts(uploaded(), checked());
        ReadModels running = given.following(model);
        given.folded();
        ImportRow row = table.one(id, scope(AREA)).orElseThrow();
        assertThat(row.state()).isEqualTo("PREVIEW");
        assertThat(row.found()).isEqualTo(FOUND);
        assertThat(row.faultyRows().getFirst().faults().getFirst().code()).isEqualTo("NOT_A_DATE");
        assertThat(row.changedRows()).extracting(ListedRow::row).containsExactly(40);
        assertThat(row.hasRejects()).isTrue();
        GenerationsCompared.assertSound(running);
    }

    @Test
    void it_tells_how_far_it_came_and_what_became_of_it() {
        facts(uploaded(), checked(), new ImportEvent.Confirmed(HAPPENED));
        facts(new ImportEvent.RowsTakenOver(HAPPENED, 6, new RowCounts(2, 2, 1, 0)));
        given.following(model);
        given.folded();
        ImportRow row = table.one(id, scope(AREA)).orElseThrow();
        assertThat(row.isMoving()).isTrue();
        assertThat(row.percent()).isEqualTo(50);
        facts(
                new ImportEvent.RowsTakenOver(HAPPENED, 11, FOUND),
                new ImportEvent.Finished(HAPPENED, 4, 3, 2, 1),
                new ImportEvent.UploadDestroyed(HAPPENED));
        given.folded();
        ImportRow done = table.one(id, scope(AREA)).orElseThrow();
        assertThat(done.state()).isEqualTo("DONE");
        assertThat(done.done()).isEqualTo(FOUND);
        assertThat(done.hasRejects()).isFalse();
        assertThat(done.destroyed()).isTrue();
    }

    @Test
    void another_community_sees_no_import() {
        facts(uploaded());
        given.following(model);
        given.folded();
        Scope foreign = scope(new AreaPath(area(1), area(2), area(9)));
        assertThat(table.one(id, foreign)).isEmpty();
        assertThat(table.latest(10, foreign)).isEmpty();
        assertThat(table.latest(10, scope(AREA))).hasSize(1);
    }

    @Test
    void a_rebuilt_generation_and_facts_that_come_again_give_the_same_rows() {
        facts(
                uploaded(),
                recognised(),
                new ImportEvent.ColumnsMapped(HAPPENED, List.of(new MappedColumn(1, "NAME"))),
                checked(),
                new ImportEvent.PreviewKept(HAPPENED, new Id.FileId(new UUID(6, 8))),
                new ImportEvent.Confirmed(HAPPENED),
                replaced(),
                new ImportEvent.RowsTakenOver(HAPPENED, 11, FOUND),
                replaced(),
                refused(2, 6),
                refused(7, 11),
                new ImportEvent.Finished(HAPPENED, 4, 3, 2, 1));
        UUID failed = UUID.randomUUID();
        given.fact("import", failed, AREA, AT, uploaded());
        given.fact("import", failed, AREA, AT, new ImportEvent.Failed(HAPPENED, "FILE_IS_NOT_A_WORKBOOK"));
        UUID cancelled = UUID.randomUUID();
        given.fact("import", cancelled, AREA, AT, uploaded());
        given.fact("import", cancelled, AREA, AT, new ImportEvent.Cancelled(HAPPENED));
        ReadModels running = given.following(model);
        given.folded();
        assertThat(GenerationsCompared.untried(given, model)).isEmpty();
        Map<String, List<String>> live = GenerationsCompared.rows(given, model);
        GenerationsCompared.redeliver(given, running, model);
        assertThat(GenerationsCompared.rows(given, model)).isEqualTo(live);
    }

    @Test
    void it_waits_for_its_columns_and_tells_what_it_replaced() {
        facts(uploaded(), recognised());
        given.following(model);
        given.folded();
        ImportRow waiting = table.one(id, scope(AREA)).orElseThrow();
        assertThat(waiting.state()).isEqualTo("MAPPING");
        assertThat(waiting.register()).isEqualTo(Register.ORGANISATIONS);
        assertThat(waiting.columns()).containsExactly(new MappedColumn(0, "NAME"));
        facts(
                new ImportEvent.ColumnsMapped(HAPPENED, List.of(new MappedColumn(1, "NAME"))),
                checked(),
                new ImportEvent.PreviewKept(HAPPENED, new Id.FileId(new UUID(6, 8))),
                new ImportEvent.Confirmed(HAPPENED),
                replaced(),
                replaced());
        given.folded();
        ImportRow row = table.one(id, scope(AREA)).orElseThrow();
        assertThat(row.columns()).containsExactly(new MappedColumn(1, "NAME"));
        assertThat(row.toTake()).as("new and changed ones").isEqualTo(6);
        assertThat(row.replaced()).hasSize(2);
        assertThat(row.replaced().getFirst().changes().getFirst().old()).isEqualTo("旧址");
    }

    @Test
    void rows_that_only_the_confirmation_refused_are_listed_and_there_is_a_workbook_of_them() {
        facts(
                uploaded(),
                new ImportEvent.Checked(HAPPENED, new RowCounts(10, 0, 0, 0), List.of(), List.of(), null),
                new ImportEvent.Confirmed(HAPPENED),
                new ImportEvent.RowsTakenOver(HAPPENED, 6, new RowCounts(4, 0, 0, 1)));
        given.following(model);
        given.folded();
        assertThat(table.one(id, scope(AREA)).orElseThrow().hasRejects()).isFalse();
        facts(refused(2, 6), new ImportEvent.RowsTakenOver(HAPPENED, 11, new RowCounts(8, 0, 0, 2)), refused(7, 11));
        given.folded();
        ImportRow row = table.one(id, scope(AREA)).orElseThrow();
        assertThat(row.hasRejects()).isTrue();
        assertThat(row.refusedSpans())
                .extracting(ImportRow.Span::from, ImportRow.Span::through)
                .containsExactly(tuple(2, 6), tuple(7, 11));
        assertThat(row.refusedRows()).extracting(ListedRow::row).containsExactly(6, 11);
        facts(new ImportEvent.Finished(HAPPENED, 8, 0, 0, 2), new ImportEvent.UploadDestroyed(HAPPENED));
        given.folded();
        assertThat(table.one(id, scope(AREA)).orElseThrow().hasRejects()).isFalse();
    }

    private static ImportEvent refused(int from, int through) {
        return new ImportEvent.RowsRefused(
                HAPPENED,
                from,
                through,
                List.of(new ListedRow(through, List.of(new ListedRow.Fault("BRANCH", "NOT_REGISTERED_HERE", null)))),
                new Id.FileId(new UUID(6, through)));
    }

    private static ImportEvent recognised() {
        return new ImportEvent.ColumnsRecognised(
                HAPPENED,
                Register.ORGANISATIONS,
                new Id.FileId(new UUID(6, 7)),
                List.of(new MappedColumn(0, "NAME")),
                false);
    }

    private static ImportEvent replaced() {
        return new ImportEvent.ValuesReplaced(
                HAPPENED,
                List.of(new ReplacedValues(
                        2, "organisation", "x", List.of(new FieldChange("ADDRESS", "旧址", "新址", null)))));
    }

    private void facts(ImportEvent... facts) {
        for (ImportEvent fact : facts) {
            given.fact("import", id, AREA, AT, fact);
        }
    }

    private static ImportEvent uploaded() {
        return new ImportEvent.Uploaded(
                HAPPENED, area(3), "留言板", new UploadedFile(new Id.FileId(new UUID(6, 6)), 10, "00"), false);
    }

    private ImportEvent checked() {
        return new ImportEvent.Checked(
                HAPPENED,
                FOUND,
                List.of(new ListedRow(17, List.of(new ListedRow.Fault("RAISED_AT", "NOT_A_DATE", null)))),
                List.of(new ListedRow(40, List.of())),
                new Id.FileId(rejects));
    }

    private static Scope scope(AreaPath area) {
        return new Scope(area, Role.CLERK, new Id.PersonId(new UUID(0, 1)), new Id.OfficeId(new UUID(0, 2)), null);
    }

    private static Id.AreaId area(long n) {
        return new Id.AreaId(new UUID(0, n));
    }
}
