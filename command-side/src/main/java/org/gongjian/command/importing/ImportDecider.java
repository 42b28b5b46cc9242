package org.gongjian.command.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.importing.ImportEvent;
import org.gongjian.importing.ImportState;
import org.gongjian.importing.ImportState.Checking;
import org.gongjian.importing.ImportState.Ended;
import org.gongjian.importing.ImportState.NotYetKnown;
import org.gongjian.importing.ImportState.Preview;
import org.gongjian.importing.ImportState.Running;
import org.gongjian.record.Role;

/** Decides on the course of an import; what becomes of each row is decided by the matter it becomes. */
final class ImportDecider {
    /** How long an upload is kept, from the day it was handed in. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Set<Role> MAY_IMPORT = EnumSet.of(Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private ImportDecider() {}

    static List<ImportEvent> decide(ImportState state, ImportCommand command, Edge edge) {
        if (state instanceof NotYetKnown && !(command instanceof ImportCommand.Upload)) {
            throw new Refused(ImportRefusal.IMPORT_IS_UNKNOWN);
        }
        return List.of(
                switch (command) {
                    case ImportCommand.Upload upload -> upload(state, upload, edge);
                    case ImportCommand.RecordCheck check -> check(state, check, edge);
                    case ImportCommand.Confirm confirm -> confirm(state, edge);
                    case ImportCommand.RecordRows rows -> rows(state, rows, edge);
                    case ImportCommand.Finish finish -> finish(state, edge);
                    case ImportCommand.GiveUp giveUp -> giveUp(state, giveUp, edge);
                    case ImportCommand.Cancel cancel -> cancel(state, edge);
                    case ImportCommand.DestroyUpload destroy -> destroy(state, edge);
                });
    }

    /** Whether this office may take over ledgers at all. */
    static void requireOffice(Role role) {
        if (!MAY_IMPORT.contains(role)) {
            throw new Refused(ImportRefusal.OFFICE_MAY_NOT_IMPORT, Map.of("role", role.name()));
        }
    }

    private static ImportEvent upload(ImportState state, ImportCommand.Upload upload, Edge edge) {
        requireOffice(edge);
        if (!(state instanceof NotYetKnown)) {
            throw new Refused(ImportRefusal.IMPORT_ALREADY_EXISTS);
        }
        if (upload.source().isBlank()) {
            throw new Refused(ImportRefusal.LEDGER_SOURCE_IS_MISSING);
        }
        return new ImportEvent.Uploaded(
                edge.happened(), upload.community(), upload.source(), upload.file(), upload.confirmedBeforehand());
    }

    private static ImportEvent check(ImportState state, ImportCommand.RecordCheck check, Edge edge) {
        requireSystem(edge);
        if (!(state instanceof Checking)) {
            throw new Refused(ImportRefusal.IMPORT_IS_NOT_RUNNING);
        }
        return new ImportEvent.Checked(
                edge.happened(), check.counts(), check.faulty(), check.changed(), check.rejects());
    }

    private static ImportEvent confirm(ImportState state, Edge edge) {
        if (!(state instanceof Preview(var upload, var found))) {
            throw new Refused(ImportRefusal.IMPORT_IS_NOT_READY_TO_CONFIRM);
        }
        // who wanted no preview confirmed when handing in; the system then only carries it out
        if (!(edge.bySystem() && upload.confirmedBeforehand())) {
            requireOffice(edge);
        }
        return new ImportEvent.Confirmed(edge.happened());
    }

    private static ImportEvent rows(ImportState state, ImportCommand.RecordRows rows, Edge edge) {
        requireSystem(edge);
        if (!(state instanceof Running running) || rows.throughRow() <= running.throughRow()) {
            throw new Refused(ImportRefusal.IMPORT_IS_NOT_RUNNING);
        }
        return new ImportEvent.RowsTakenOver(edge.happened(), rows.throughRow(), rows.soFar());
    }

    private static ImportEvent finish(ImportState state, Edge edge) {
        requireSystem(edge);
        if (!(state instanceof Running(var upload, var through, var soFar))) {
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
        if (!edge.bySystem()) {
            requireOffice(edge);
        }
        if (!(state instanceof Checking) && !(state instanceof Preview)) {
            throw new Refused(ImportRefusal.IMPORT_CANNOT_BE_CANCELLED);
        }
        return new ImportEvent.Cancelled(edge.happened());
    }

    private static ImportEvent destroy(ImportState state, Edge edge) {
        requireSystem(edge);
        if (!(state instanceof Ended(var upload, var how, var gone))) {
            throw new Refused(ImportRefusal.UPLOAD_IS_STILL_NEEDED);
        }
        Instant until = upload.happened().at().plus(KEPT);
        if (edge.happened().at().isBefore(until)) {
            throw new Refused(ImportRefusal.UPLOAD_IS_STILL_KEPT, Map.of("until", until.toString()));
        }
        if (gone) {
            throw new Refused(ImportRefusal.UPLOAD_IS_ALREADY_DESTROYED);
        }
        return new ImportEvent.UploadDestroyed(edge.happened());
    }

    private static void requireOffice(Edge edge) {
        requireOffice(edge.acting().role());
    }

    private static void requireSystem(Edge edge) {
        if (!edge.bySystem()) {
            throw new Refused(ImportRefusal.ONLY_THE_SYSTEM_DOES_THIS);
        }
    }
}
