package org.gongjian.importing;

import org.gongjian.importing.ImportEvent.Cancelled;
import org.gongjian.importing.ImportEvent.Checked;
import org.gongjian.importing.ImportEvent.ColumnsMapped;
import org.gongjian.importing.ImportEvent.ColumnsRecognised;
import org.gongjian.importing.ImportEvent.Confirmed;
import org.gongjian.importing.ImportEvent.Failed;
import org.gongjian.importing.ImportEvent.Finished;
import org.gongjian.importing.ImportEvent.PreviewKept;
import org.gongjian.importing.ImportEvent.RowsRefused;
import org.gongjian.importing.ImportEvent.RowsTakenOver;
import org.gongjian.importing.ImportEvent.UploadDestroyed;
import org.gongjian.importing.ImportEvent.Uploaded;
import org.gongjian.importing.ImportEvent.ValuesReplaced;
import org.gongjian.importing.register.Register;

/** An import as far as its facts tell. */
public sealed interface ImportState {

    /** Nothing of this id was ever recorded. */
    record NotYetKnown() implements ImportState {}

    /** What was handed in. */
    record Book(Uploaded upload, Register register) {}

    /** Waits for somebody to say which column is which. */
    record Mapping(Book book) implements ImportState {}

    /** The rows are being read. */
    record Checking(Book book) implements ImportState {}

    /** Read; waits for somebody to confirm. */
    record Preview(Book book, RowCounts found) implements ImportState {}

    /** Rows are being taken over. */
    record Running(Book book, int throughRow, RowCounts soFar) implements ImportState {}

    /** Nothing more will come. */
    record Ended(Book book, End how, boolean uploadDestroyed) implements ImportState {}

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
            // what was handed in before there were other registers is a ledger
            case Uploaded uploaded
            when this instanceof NotYetKnown -> new Checking(new Book(uploaded, Register.LEDGER));
            case ColumnsRecognised recognised
            when this instanceof Checking(var book) ->
                recognised(new Book(book.upload(), recognised.register()), recognised);
            case ColumnsMapped mapped when this instanceof Mapping(var book) -> new Checking(book);
            case ColumnsMapped mapped when this instanceof Preview preview -> new Checking(preview.book);
            case Checked checked when this instanceof Checking(var book) -> new Preview(book, checked.counts());
            case PreviewKept kept when this instanceof Preview preview -> new Preview(preview.book, preview.found);
            case Confirmed confirmed
            when this instanceof Preview(var book, var found) -> new Running(book, 0, RowCounts.NONE);
            case RowsTakenOver rows
            when this instanceof Running(var book, var through, var soFar) && rows.throughRow() > through ->
                new Running(book, rows.throughRow(), rows.soFar());
            case ValuesReplaced replaced
            when this instanceof Running running -> new Running(running.book, running.throughRow, running.soFar);
            case RowsRefused refused
            when this instanceof Running running -> new Running(running.book, running.throughRow, running.soFar);
            case Finished finished when this instanceof Running running -> ended(running.book, End.DONE);
            case Failed failed when this instanceof Checking(var book) -> ended(book, End.FAILED);
            case Failed failed when this instanceof Running running -> ended(running.book, End.FAILED);
            case Cancelled cancelled when this instanceof Mapping(var book) -> ended(book, End.CANCELLED);
            case Cancelled cancelled when this instanceof Checking(var book) -> ended(book, End.CANCELLED);
            case Cancelled cancelled when this instanceof Preview preview -> ended(preview.book, End.CANCELLED);
            case UploadDestroyed destroyed
            when this instanceof Ended(var book, var how, var gone) && !gone -> new Ended(book, how, true);
            case Uploaded misfit -> new Anomaly(this, misfit);
            case ColumnsRecognised misfit -> new Anomaly(this, misfit);
            case ColumnsMapped misfit -> new Anomaly(this, misfit);
            case Checked misfit -> new Anomaly(this, misfit);
            case PreviewKept misfit -> new Anomaly(this, misfit);
            case Confirmed misfit -> new Anomaly(this, misfit);
            case RowsTakenOver misfit -> new Anomaly(this, misfit);
            case ValuesReplaced misfit -> new Anomaly(this, misfit);
            case RowsRefused misfit -> new Anomaly(this, misfit);
            case Finished misfit -> new Anomaly(this, misfit);
            case Failed misfit -> new Anomaly(this, misfit);
            case Cancelled misfit -> new Anomaly(this, misfit);
            case UploadDestroyed misfit -> new Anomaly(this, misfit);
        };
    }

    private static ImportState recognised(Book book, ColumnsRecognised recognised) {
        return recognised.complete() ? new Checking(book) : new Mapping(book);
    }

    private static ImportState ended(Book book, End how) {
        return new Ended(book, how, false);
    }
}
