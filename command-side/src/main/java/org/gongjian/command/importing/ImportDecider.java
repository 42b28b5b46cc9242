package org.gongjian.command.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.importing.ImportEvent;
import org.gongjian.importing.ImportState;
import org.gongjian.importing.ImportState.Book;
import org.gongjian.importing.ImportState.Checking;
import org.gongjian.importing.ImportState.Ended;
import org.gongjian.importing.ImportState.Mapping;
import org.gongjian.importing.ImportState.NotYetKnown;
import org.gongjian.importing.ImportState.Preview;
import org.gongjian.importing.ImportState.Running;
import org.gongjian.importing.MappedColumn;
import org.gongjian.importing.register.Column;
import org.gongjian.importing.register.Register;
import org.gongjian.record.Role;

/** Decides on the course of an import; what becomes of each row is decided by the matter it becomes. */
final class ImportDecider {
    /** How long an upload is kept, from the day it was handed in. */
    static final Duration KEPT = Duration.ofDays(30);

    private ImportDecider() {}

    static List<ImportEvent> decide(ImportState state, ImportCommand command, Edge edge) {
        if (state instanceof NotYetKnown && !(command instanceof ImportCommand.Upload)) {
            throw new Refused(ImportRefusal.IMPORT_IS_UNKNOWN);
        }
        return switch (command) {
            case ImportCommand.Upload upload -> upload(state, upload, edge);
            case ImportCommand.MapColumns map -> List.of(map(state, map, edge));
            case ImportCommand.RecordCheck check -> check(state, check, edge);
            case ImportCommand.Confirm confirm -> List.of(confirm(state, edge));
            case ImportCommand.RecordRows rows -> rows(state, rows, edge);
            case ImportCommand.Finish finish -> List.of(finish(state, edge));
            case ImportCommand.GiveUp giveUp -> List.of(giveUp(state, giveUp, edge));
            case ImportCommand.Cancel cancel -> List.of(cancel(state, edge));
            case ImportCommand.DestroyUpload destroy -> List.of(destroy(state, edge));
        };
    }

    /** Whether this office may import this register. */
    static void requireOffice(Register register, Role role) {
        if (!register.mayBeImportedBy(role)) {
            throw new Refused(ImportRefusal.OFFICE_MAY_NOT_IMPORT, Map.of("role", role.name()));
        }
    }

    private static List<ImportEvent> upload(ImportState state, ImportCommand.Upload upload, Edge edge) {
        requireOffice(upload.register(), edge);
        if (!(state instanceof NotYetKnown)) {
            throw new Refused(ImportRefusal.IMPORT_ALREADY_EXISTS);
        }
        if (upload.source().isBlank()) {
            throw new Refused(ImportRefusal.LEDGER_SOURCE_IS_MISSING);
        }
        if (upload.complete()) {
            requireMapped(upload.register(), upload.columns());
        }
        return List.of(
                new ImportEvent.Uploaded(
                        edge.happened(),
                        upload.community(),
                        upload.source(),
                        upload.file(),
                        upload.confirmedBeforehand()),
                new ImportEvent.ColumnsRecognised(
                        edge.happened(), upload.register(), upload.headings(), upload.columns(), upload.complete()));
    }

    private static ImportEvent map(ImportState state, ImportCommand.MapColumns map, Edge edge) {
        Book book = switch (state) {
            case Mapping(var waiting) -> waiting;
            case Preview(var shown, var found) -> shown;
            case NotYetKnown _, Checking _, Running _, Ended _, ImportState.Anomaly _ ->
                throw new Refused(ImportRefusal.COLUMNS_CANNOT_BE_MAPPED_NOW);
        };
        requireOffice(book.register(), edge);
        requireMapped(book.register(), map.columns());
        return new ImportEvent.ColumnsMapped(edge.happened(), map.columns());
    }

    /** Every column that must be there is, and none is there twice. */
    private static void requireMapped(Register register, List<MappedColumn> columns) {
        Set<Column> mapped = new HashSet<>();
        for (MappedColumn one : columns) {
            Column column = register.column(one.column())
                    .orElseThrow(() ->
                            new Refused(ImportRefusal.COLUMN_IS_NOT_MAPPED, Map.of("missing", List.of(one.column()))));
            if (!mapped.add(column)) {
                throw new Refused(ImportRefusal.COLUMN_IS_MAPPED_TWICE, Map.of("column", column.heading()));
            }
        }
        List<String> missing = register.columns().stream()
                .filter(column -> column.cell().required() && !mapped.contains(column))
                .map(Column::heading)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(ImportRefusal.COLUMN_IS_NOT_MAPPED, Map.of("missing", missing));
        }
    }

    private static List<ImportEvent> check(ImportState state, ImportCommand.RecordCheck check, Edge edge) {
        requireSystem(edge);
        if (!(state instanceof Checking)) {
            throw new Refused(ImportRefusal.IMPORT_IS_NOT_RUNNING);
        }
        ImportEvent checked = new ImportEvent.Checked(
                edge.happened(), check.counts(), check.faulty(), check.changed(), check.rejects());
        return check.preview() == null
                ? List.of(checked)
                : List.of(checked, new ImportEvent.PreviewKept(edge.happened(), check.preview()));
    }

    private static ImportEvent confirm(ImportState state, Edge edge) {
        if (!(state instanceof Preview(var book, var found))) {
            throw new Refused(ImportRefusal.IMPORT_IS_NOT_READY_TO_CONFIRM);
        }
        // who wanted no preview confirmed when handing in; the system then only carries it out
        if (!(edge.bySystem() && book.upload().confirmedBeforehand())) {
            requireOffice(book.register(), edge);
        }
        return new ImportEvent.Confirmed(edge.happened());
    }

    private static List<ImportEvent> rows(ImportState state, ImportCommand.RecordRows rows, Edge edge) {
        requireSystem(edge);
        if (!(state instanceof Running running) || rows.throughRow() <= running.throughRow()) {
            throw new Refused(ImportRefusal.IMPORT_IS_NOT_RUNNING);
        }
        List<ImportEvent> told = new ArrayList<>();
        told.add(new ImportEvent.RowsTakenOver(edge.happened(), rows.throughRow(), rows.soFar()));
        if (!rows.replaced().isEmpty()) {
            told.add(new ImportEvent.ValuesReplaced(edge.happened(), rows.replaced()));
        }
        ImportCommand.Refusals refused = rows.refused();
        if (refused != null) {
            told.add(new ImportEvent.RowsRefused(
                    edge.happened(), refused.fromRow(), rows.throughRow(), refused.rows(), refused.file()));
        }
        return told;
    }

    private static ImportEvent finish(ImportState state, Edge edge) {
        requireSystem(edge);
        if (!(state instanceof Running(var book, var through, var soFar))) {
            throw new Refused(ImportRefusal.IMPORT_IS_NOT_RUNNING);
        }
        return new ImportEvent.Finished(
                edge.happened(), soFar.fresh(), soFar.unchanged(), soFar.changed(), soFar.faulty());
    }

    private static ImportEvent giveUp(ImportState state, ImportCommand.GiveUp giveUp, Edge edge) {
        requireSystem(edge);
        if (!(state instanceof Checking) && !(state instanceof Running)) {
            throw new Refused(ImportRefusal.IMPORT_IS_NOT_RUNNING);
        }
        return new ImportEvent.Failed(edge.happened(), giveUp.reason());
    }

    private static ImportEvent cancel(ImportState state, Edge edge) {
        Book book = switch (state) {
            case Mapping(var waiting) -> waiting;
            case Checking(var read) -> read;
            case Preview(var shown, var found) -> shown;
            case NotYetKnown _, Running _, Ended _, ImportState.Anomaly _ ->
                throw new Refused(ImportRefusal.IMPORT_CANNOT_BE_CANCELLED);
        };
        if (!edge.bySystem()) {
            requireOffice(book.register(), edge);
        }
        return new ImportEvent.Cancelled(edge.happened());
    }

    private static ImportEvent destroy(ImportState state, Edge edge) {
        requireSystem(edge);
        if (!(state instanceof Ended(var book, var how, var gone))) {
            throw new Refused(ImportRefusal.UPLOAD_IS_STILL_NEEDED);
        }
        Instant until = book.upload().happened().at().plus(KEPT);
        if (edge.happened().at().isBefore(until)) {
            throw new Refused(ImportRefusal.UPLOAD_IS_STILL_KEPT, Map.of("until", until.toString()));
        }
        if (gone) {
            throw new Refused(ImportRefusal.UPLOAD_IS_ALREADY_DESTROYED);
        }
        return new ImportEvent.UploadDestroyed(edge.happened());
    }

    private static void requireOffice(Register register, Edge edge) {
        requireOffice(register, edge.acting().role());
    }

    private static void requireSystem(Edge edge) {
        if (!edge.bySystem()) {
            throw new Refused(ImportRefusal.ONLY_THE_SYSTEM_DOES_THIS);
        }
    }
}
