package org.gongjian.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.charter.CharterVersion;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.Refused;
import org.gongjian.importing.ImportEvent;
import org.gongjian.importing.ImportState;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.MappedColumn;
import org.gongjian.importing.ReplacedValues;
import org.gongjian.importing.RowCounts;
import org.gongjian.importing.UploadedFile;
import org.gongjian.importing.register.Register;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.junit.jupiter.api.Test;

class ImportDeciderTest {
    private static final Instant DAY_0 = Instant.parse("2026-04-20T01:30:00Z");
    private static final AreaPath AREA =
            new AreaPath(new Id.AreaId(new UUID(0, 1)), new Id.AreaId(new UUID(0, 2)), new Id.AreaId(new UUID(0, 3)));
    private static final UploadedFile FILE = new UploadedFile(new Id.FileId(new UUID(4, 4)), 10, "00");
    private static final Id.FileId HEADINGS = new Id.FileId(new UUID(4, 5));
    private static final List<MappedColumn> LEDGER = columns(Register.LEDGER);
    private static final RowCounts COUNTS = new RowCounts(2, 1, 0, 1);
    private static final ImportCommand.RecordCheck CHECK =
            new ImportCommand.RecordCheck(COUNTS, List.of(), List.of(), null, null);

    @Test
    void a_ledger_is_uploaded_checked_confirmed_taken_over_and_finished_with_what_became_of_its_rows() {
        ImportState state = ImportState.NOTHING;
        state = after(state, upload(false), clerk());
        state = after(state, CHECK, system(DAY_0));
        state = after(state, new ImportCommand.Confirm(), clerk());
        state = after(
                state, new ImportCommand.RecordRows(3, new RowCounts(2, 0, 0, 0), List.of(), null), system(DAY_0));
        state = after(state, new ImportCommand.RecordRows(5, COUNTS, List.of(), null), system(DAY_0));
        assertThat(ImportDecider.decide(state, new ImportCommand.Finish(), system(DAY_0)))
                .containsExactly(new ImportEvent.Finished(system(DAY_0).happened(), 2, 1, 0, 1));
    }

    @Test
    void an_office_without_the_right_may_neither_upload_nor_confirm_nor_cancel() {
        for (Role role : List.of(Role.GRID_WORKER, Role.AUDITOR, Role.ADMINISTRATOR, Role.STREET, Role.LIAISON)) {
            refused(ImportState.NOTHING, upload(false), office(role), ImportRefusal.OFFICE_MAY_NOT_IMPORT);
            refused(preview(), new ImportCommand.Confirm(), office(role), ImportRefusal.OFFICE_MAY_NOT_IMPORT);
            refused(preview(), new ImportCommand.Cancel(), office(role), ImportRefusal.OFFICE_MAY_NOT_IMPORT);
        }
    }

    @Test
    void what_the_system_says_nobody_else_says() {
        ImportState running = after(preview(), new ImportCommand.Confirm(), clerk());
        refused(checking(), CHECK, clerk(), ImportRefusal.ONLY_THE_SYSTEM_DOES_THIS);
        refused(
                running,
                new ImportCommand.RecordRows(3, COUNTS, List.of(), null),
                clerk(),
                ImportRefusal.ONLY_THE_SYSTEM_DOES_THIS);
        refused(running, new ImportCommand.Finish(), clerk(), ImportRefusal.ONLY_THE_SYSTEM_DOES_THIS);
        refused(running, new ImportCommand.GiveUp("X"), clerk(), ImportRefusal.ONLY_THE_SYSTEM_DOES_THIS);
        refused(running, new ImportCommand.DestroyUpload(), clerk(), ImportRefusal.ONLY_THE_SYSTEM_DOES_THIS);
    }

    @Test
    void the_system_confirms_only_what_was_confirmed_beforehand() {
        ImportState beforehand = after(after(ImportState.NOTHING, upload(true), clerk()), CHECK, system(DAY_0));
        assertThat(after(beforehand, new ImportCommand.Confirm(), system(DAY_0)))
                .isInstanceOf(ImportState.Running.class);
        refused(preview(), new ImportCommand.Confirm(), system(DAY_0), ImportRefusal.OFFICE_MAY_NOT_IMPORT);
    }

    @Test
    void nothing_is_done_out_of_its_order() {
        ImportState running = after(preview(), new ImportCommand.Confirm(), clerk());
        refused(ImportState.NOTHING, new ImportCommand.Confirm(), clerk(), ImportRefusal.IMPORT_IS_UNKNOWN);
        refused(checking(), upload(false), clerk(), ImportRefusal.IMPORT_ALREADY_EXISTS);
        refused(checking(), new ImportCommand.Confirm(), clerk(), ImportRefusal.IMPORT_IS_NOT_READY_TO_CONFIRM);
        refused(running, new ImportCommand.Confirm(), clerk(), ImportRefusal.IMPORT_IS_NOT_READY_TO_CONFIRM);
        refused(preview(), CHECK, system(DAY_0), ImportRefusal.IMPORT_IS_NOT_RUNNING);
        refused(preview(), new ImportCommand.Finish(), system(DAY_0), ImportRefusal.IMPORT_IS_NOT_RUNNING);
        refused(preview(), new ImportCommand.GiveUp("X"), system(DAY_0), ImportRefusal.IMPORT_IS_NOT_RUNNING);
        refused(
                running,
                new ImportCommand.RecordRows(0, COUNTS, List.of(), null),
                system(DAY_0),
                ImportRefusal.IMPORT_IS_NOT_RUNNING);
        refused(running, new ImportCommand.Cancel(), clerk(), ImportRefusal.IMPORT_CANNOT_BE_CANCELLED);
    }

    @Test
    void a_ledger_needs_the_name_of_its_source() {
        ImportCommand nameless =
                new ImportCommand.Upload(AREA.community(), Register.LEDGER, " ", FILE, HEADINGS, LEDGER, true, false);
        refused(ImportState.NOTHING, nameless, clerk(), ImportRefusal.LEDGER_SOURCE_IS_MISSING);
    }

    @Test
    void columns_that_were_not_recognised_are_mapped_before_the_rows_are_read() {
        ImportState mapping = after(ImportState.NOTHING, grids(List.of(), false), office(Role.ADMINISTRATOR));
        assertThat(mapping).isInstanceOf(ImportState.Mapping.class);
        ImportCommand map = new ImportCommand.MapColumns(columns(Register.GRIDS));
        assertThat(after(mapping, map, office(Role.ADMINISTRATOR))).isInstanceOf(ImportState.Checking.class);
        refused(mapping, map, clerk(), ImportRefusal.OFFICE_MAY_NOT_IMPORT);
        refused(mapping, CHECK, system(DAY_0), ImportRefusal.IMPORT_IS_NOT_RUNNING);
        assertThat(after(mapping, new ImportCommand.Cancel(), office(Role.ADMINISTRATOR)))
                .isInstanceOf(ImportState.Ended.class);
    }

    @Test
    void a_preview_that_shows_wrong_columns_is_mapped_again_and_a_running_import_is_not() {
        ImportCommand map = new ImportCommand.MapColumns(LEDGER);
        assertThat(after(preview(), map, clerk())).isInstanceOf(ImportState.Checking.class);
        ImportState running = after(preview(), new ImportCommand.Confirm(), clerk());
        refused(running, map, clerk(), ImportRefusal.COLUMNS_CANNOT_BE_MAPPED_NOW);
        refused(checking(), map, clerk(), ImportRefusal.COLUMNS_CANNOT_BE_MAPPED_NOW);
    }

    @Test
    void every_column_that_must_be_there_is_mapped_once() {
        refused(
                ImportState.NOTHING,
                grids(List.of(new MappedColumn(0, "CODE")), true),
                office(Role.ADMINISTRATOR),
                ImportRefusal.COLUMN_IS_NOT_MAPPED);
        refused(
                preview(),
                new ImportCommand.MapColumns(List.of(new MappedColumn(0, "NO_SUCH_COLUMN"))),
                clerk(),
                ImportRefusal.COLUMN_IS_NOT_MAPPED);
        List<MappedColumn> twice = new ArrayList<>(LEDGER);
        twice.add(new MappedColumn(20, "NUMBER"));
        refused(preview(), new ImportCommand.MapColumns(twice), clerk(), ImportRefusal.COLUMN_IS_MAPPED_TWICE);
    }

    @Test
    void a_check_keeps_its_preview_and_a_batch_what_it_replaced() {
        ImportCommand check =
                new ImportCommand.RecordCheck(COUNTS, List.of(), List.of(), null, new Id.FileId(new UUID(4, 6)));
        assertThat(ImportDecider.decide(checking(), check, system(DAY_0)))
                .hasSize(2)
                .last()
                .isInstanceOf(ImportEvent.PreviewKept.class);
        ImportState running = after(preview(), new ImportCommand.Confirm(), clerk());
        List<ReplacedValues> replaced = List.of(new ReplacedValues(2, "area", "x", List.of()));
        assertThat(ImportDecider.decide(
                        running, new ImportCommand.RecordRows(3, COUNTS, replaced, null), system(DAY_0)))
                .containsExactly(
                        new ImportEvent.RowsTakenOver(system(DAY_0).happened(), 3, COUNTS),
                        new ImportEvent.ValuesReplaced(system(DAY_0).happened(), replaced));
    }

    @Test
    void a_batch_that_refused_other_rows_than_the_check_says_which() {
        ImportState running = after(preview(), new ImportCommand.Confirm(), clerk());
        List<ListedRow> rows =
                List.of(new ListedRow(3, List.of(new ListedRow.Fault("NAME", "NOT_REGISTERED_HERE", null))));
        Id.FileId file = new Id.FileId(new UUID(4, 7));
        ImportCommand.RecordRows otherwise =
                new ImportCommand.RecordRows(4, COUNTS, List.of(), new ImportCommand.Refusals(2, rows, file));
        assertThat(ImportDecider.decide(running, otherwise, system(DAY_0)))
                .containsExactly(
                        new ImportEvent.RowsTakenOver(system(DAY_0).happened(), 4, COUNTS),
                        new ImportEvent.RowsRefused(system(DAY_0).happened(), 2, 4, rows, file));
    }

    private static ImportCommand grids(List<MappedColumn> columns, boolean complete) {
        return new ImportCommand.Upload(
                AREA.community(), Register.GRIDS, "网格", FILE, HEADINGS, columns, complete, false);
    }

    private static List<MappedColumn> columns(Register register) {
        return IntStream.range(0, register.columns().size())
                .mapToObj(n -> new MappedColumn(n, register.columns().get(n).name()))
                .toList();
    }

    @Test
    void an_upload_is_destroyed_after_thirty_days_and_not_while_it_is_needed() {
        Instant day30 = DAY_0.plus(ImportDecider.KEPT);
        ImportCommand destroy = new ImportCommand.DestroyUpload();
        refused(preview(), destroy, system(day30), ImportRefusal.UPLOAD_IS_STILL_NEEDED);
        ImportState cancelled = after(preview(), new ImportCommand.Cancel(), system(day30));
        refused(cancelled, destroy, system(day30.minusSeconds(1)), ImportRefusal.UPLOAD_IS_STILL_KEPT);
        ImportState gone = after(cancelled, destroy, system(day30));
        refused(gone, destroy, system(day30), ImportRefusal.UPLOAD_IS_ALREADY_DESTROYED);
    }

    private static ImportCommand upload(boolean confirmed) {
        return new ImportCommand.Upload(
                AREA.community(), Register.LEDGER, "台账", FILE, HEADINGS, LEDGER, true, confirmed);
    }

    private static ImportState checking() {
        return after(ImportState.NOTHING, upload(false), clerk());
    }

    private static ImportState preview() {
        return after(checking(), CHECK, system(DAY_0));
    }

    private static ImportState after(ImportState state, ImportCommand command, Edge edge) {
        ImportState next = state;
        for (ImportEvent event : ImportDecider.decide(state, command, edge)) {
            next = next.evolve(event);
        }
        assertThat(next).isNotInstanceOf(ImportState.Anomaly.class);
        return next;
    }

    private static void refused(ImportState state, ImportCommand command, Edge edge, ImportRefusal code) {
        assertThatThrownBy(() -> ImportDecider.decide(state, command, edge))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Edge clerk() {
        return office(Role.CLERK);
    }

    private static Edge office(Role role) {
        Acting acting =
                new Acting(new Id.PersonId(new UUID(5, 5)), new Id.OfficeId(new UUID(6, 6)), role, AREA, null, "chen");
        return edge(
                acting,
                new Happened(
                        DAY_0,
                        false,
                        acting.person(),
                        new Capacity.Holder(acting.office(), role, null),
                        acting.person(),
                        Via.SELF,
                        null));
    }

    private static Edge system(Instant at) {
        Acting acting = new Acting(
                new Id.PersonId(new UUID(0, 0)),
                new Id.OfficeId(new UUID(0, 0)),
                Role.ADMINISTRATOR,
                AREA,
                null,
                "system");
        return edge(acting, new Happened(at, false, null, new Capacity.Rule("ledger"), null, Via.AUTOMATION, null));
    }

    private static Edge edge(Acting acting, Happened happened) {
        CharterVersion charter =
                new CharterVersion(new Id.CharterId(new UUID(7, 7)), 1, "试", LocalDate.of(2026, 1, 1), new TreeMap<>());
        return new Edge(
                happened,
                happened.at(),
                AREA,
                acting,
                charter,
                new WorkingCalendar("2026", new TreeSet<>(List.of(LocalDate.of(2026, 1, 1))), new TreeSet<>()),
                ZoneId.of("Asia/Shanghai"),
                null,
                Lookups.NONE);
    }
}
