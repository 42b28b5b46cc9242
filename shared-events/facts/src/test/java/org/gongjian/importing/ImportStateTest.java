package org.gongjian.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongjian.importing.ImportState.Anomaly;
import org.gongjian.importing.ImportState.Ended;
import org.gongjian.importing.ImportState.Preview;
import org.gongjian.importing.ImportState.Running;
import org.gongjian.importing.register.Register;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.junit.jupiter.api.Test;

class ImportStateTest {
    private static final Happened HAPPENED = new Happened(
            Instant.parse("2026-04-20T01:30:00Z"), false, null, new Capacity.Rule("test"), null, Via.AUTOMATION, null);
    private static final ImportEvent.Uploaded UPLOADED = new ImportEvent.Uploaded(
            HAPPENED,
            new Id.AreaId(new UUID(1, 1)),
            "台账",
            new UploadedFile(new Id.FileId(new UUID(2, 2)), 10, "00"),
            false);
    private static final ImportState.Book BOOK = new ImportState.Book(UPLOADED, Register.LEDGER);
    private static final ImportEvent RECOGNISED = recognised(true);
    private static final ImportEvent UNRECOGNISED = recognised(false);
    private static final ImportEvent MAPPED =
            new ImportEvent.ColumnsMapped(HAPPENED, List.of(new MappedColumn(0, "CODE")));
    private static final ImportEvent PREVIEWED = new ImportEvent.PreviewKept(HAPPENED, new Id.FileId(new UUID(2, 4)));
    private static final ImportEvent REPLACED =
            new ImportEvent.ValuesReplaced(HAPPENED, List.of(new ReplacedValues(2, "area", "x", List.of())));
    private static final ImportEvent REFUSED =
            new ImportEvent.RowsRefused(HAPPENED, 2, 3, List.of(new ListedRow(3, List.of())), null);
    private static final ImportEvent CHECKED =
            new ImportEvent.Checked(HAPPENED, new RowCounts(2, 0, 0, 0), List.of(), List.of(), null);
    private static final ImportEvent CONFIRMED = new ImportEvent.Confirmed(HAPPENED);
    private static final ImportEvent FINISHED = new ImportEvent.Finished(HAPPENED, 2, 0, 0, 0);
    private static final ImportEvent DESTROYED = new ImportEvent.UploadDestroyed(HAPPENED);

    @Test
    void it_is_read_shown_confirmed_taken_over_and_its_upload_destroyed() {
        assertThat(after(UPLOADED, CHECKED)).isInstanceOf(Preview.class);
        assertThat(after(UPLOADED, CHECKED, CONFIRMED, rows(2), rows(3)))
                .isEqualTo(new Running(BOOK, 3, new RowCounts(2, 0, 0, 0)));
        assertThat(after(UPLOADED, CHECKED, CONFIRMED, rows(3), FINISHED, DESTROYED))
                .isEqualTo(new Ended(BOOK, ImportState.End.DONE, true));
    }

    @Test
    void columns_that_are_not_recognised_are_mapped_before_the_rows_are_read_or_once_more_after_that() {
        assertThat(after(UPLOADED, RECOGNISED))
                .isEqualTo(new ImportState.Checking(new ImportState.Book(UPLOADED, Register.GRIDS)));
        assertThat(after(UPLOADED, UNRECOGNISED)).isInstanceOf(ImportState.Mapping.class);
        assertThat(after(UPLOADED, UNRECOGNISED, MAPPED)).isInstanceOf(ImportState.Checking.class);
        assertThat(after(UPLOADED, RECOGNISED, CHECKED, PREVIEWED, MAPPED)).isInstanceOf(ImportState.Checking.class);
    }

    @Test
    void what_is_kept_or_replaced_beside_moves_nothing() {
        assertThat(after(UPLOADED, RECOGNISED, CHECKED, PREVIEWED)).isEqualTo(after(UPLOADED, RECOGNISED, CHECKED));
        assertThat(after(UPLOADED, CHECKED, CONFIRMED, rows(2), REPLACED))
                .isEqualTo(after(UPLOADED, CHECKED, CONFIRMED, rows(2)));
        assertThat(after(UPLOADED, CHECKED, CONFIRMED, rows(2), REFUSED))
                .isEqualTo(after(UPLOADED, CHECKED, CONFIRMED, rows(2)));
        assertThat(after(UPLOADED, PREVIEWED)).isInstanceOf(Anomaly.class);
        assertThat(after(UPLOADED, CHECKED, REPLACED)).isInstanceOf(Anomaly.class);
        assertThat(after(UPLOADED, CHECKED, REFUSED)).isInstanceOf(Anomaly.class);
    }

    @Test
    void every_fact_that_does_not_fit_is_an_anomaly_and_nothing_throws() {
        List<ImportEvent> all = List.of(
                UPLOADED,
                UNRECOGNISED,
                MAPPED,
                CHECKED,
                CONFIRMED,
                rows(2),
                FINISHED,
                new ImportEvent.Failed(HAPPENED, "X"),
                new ImportEvent.Cancelled(HAPPENED),
                DESTROYED);
        List<ImportState> stages = List.of(
                ImportState.NOTHING,
                after(UPLOADED),
                after(UPLOADED, UNRECOGNISED),
                after(UPLOADED, CHECKED),
                after(UPLOADED, CHECKED, CONFIRMED),
                after(UPLOADED, CHECKED, CONFIRMED, FINISHED),
                after(UPLOADED, CHECKED, CONFIRMED, FINISHED, DESTROYED));
        int moves = 0;
        for (ImportState stage : stages) {
            for (ImportEvent event : all) {
                ImportState next = stage.evolve(event);
                assertThat(next).isNotNull().isNotEqualTo(stage);
                moves += next instanceof Anomaly ? 0 : 1;
            }
        }
        assertThat(moves).isEqualTo(1 + 4 + 2 + 3 + 3 + 1);
        assertThat(after(UPLOADED, CHECKED, CONFIRMED, rows(3), rows(3))).isInstanceOf(Anomaly.class);
    }

    private static ImportEvent recognised(boolean complete) {
        return new ImportEvent.ColumnsRecognised(
                HAPPENED, Register.GRIDS, new Id.FileId(new UUID(2, 3)), List.of(), complete);
    }

    private static ImportEvent rows(int through) {
        return new ImportEvent.RowsTakenOver(HAPPENED, through, new RowCounts(through - 1, 0, 0, 0));
    }

    private static ImportState after(ImportEvent... events) {
        ImportState state = ImportState.NOTHING;
        for (ImportEvent event : events) {
            state = state.evolve(event);
        }
        return state;
    }
}
