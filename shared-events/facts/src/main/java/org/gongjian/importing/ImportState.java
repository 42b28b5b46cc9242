package org.gongjian.importing;

import org.gongjian.importing.ImportEvent.Cancelled;
import org.gongjian.importing.ImportEvent.Checked;
import org.gongjian.importing.ImportEvent.Confirmed;
import org.gongjian.importing.ImportEvent.Failed;
import org.gongjian.importing.ImportEvent.Finished;
import org.gongjian.importing.ImportEvent.RowsTakenOver;
import org.gongjian.importing.ImportEvent.UploadDestroyed;
import org.gongjian.importing.ImportEvent.Uploaded;

/** An import as far as its facts tell. */
public sealed interface ImportState {

    /** Nothing of this id was ever recorded. */
    record NotYetKnown() implements ImportState {}

    /** The rows are being read. */
    record Checking(Uploaded upload) implements ImportState {}

    /** Read; waits for somebody to confirm. */
    record Preview(Uploaded upload, RowCounts found) implements ImportState {}

    /** Rows are being taken over. */
    record Running(Uploaded upload, int throughRow, RowCounts soFar) implements ImportState {}

    /** Nothing more will come. */
    record Ended(Uploaded upload, End how, boolean uploadDestroyed) implements ImportState {}

    /** A fact that does not fit what went before. */
    record Anomaly(ImportState before, ImportEvent misfit) implements ImportState {}

    /** How an import ended. */
    enum End {
        DONE,
        FAILED,
        CANCELLED
    }

    /** Where every stream begins. */
    ImportState NOTHING = new NotYetKnown();

    /** The state after this fact. Never throws. */
    default ImportState evolve(ImportEvent event) {
        return switch (event) {
            case Uploaded uploaded when this instanceof NotYetKnown -> new Checking(uploaded);
            case Checked checked when this instanceof Checking(var upload) -> new Preview(upload, checked.counts());
            case Confirmed confirmed
            when this instanceof Preview(var upload, var found) -> new Running(upload, 0, RowCounts.NONE);
            case RowsTakenOver rows
            when this instanceof Running(var upload, var through, var soFar) && rows.throughRow() > through ->
                new Running(upload, rows.throughRow(), rows.soFar());
            case Finished finished when this instanceof Running running -> ended(running.upload, End.DONE);
            case Failed failed when this instanceof Checking(var upload) -> ended(upload, End.FAILED);
            case Failed failed when this instanceof Running running -> ended(running.upload, End.FAILED);
            case Cancelled cancelled when this instanceof Checking(var upload) -> ended(upload, End.CANCELLED);
            case Cancelled cancelled when this instanceof Preview preview -> ended(preview.upload, End.CANCELLED);
            case UploadDestroyed destroyed
            when this instanceof Ended(var upload, var how, var gone) && !gone -> new Ended(upload, how, true);
            case Uploaded misfit -> new Anomaly(this, misfit);
            case Checked misfit -> new Anomaly(this, misfit);
            case Confirmed misfit -> new Anomaly(this, misfit);
            case RowsTakenOver misfit -> new Anomaly(this, misfit);
            case Finished misfit -> new Anomaly(this, misfit);
            case Failed misfit -> new Anomaly(this, misfit);
            case Cancelled misfit -> new Anomaly(this, misfit);
            case UploadDestroyed misfit -> new Anomaly(this, misfit);
        };
    }

    private static ImportState ended(Uploaded upload, End how) {
        return new Ended(upload, how, false);
    }
}
