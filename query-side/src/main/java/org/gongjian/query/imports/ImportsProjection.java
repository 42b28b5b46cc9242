package org.gongjian.query.imports;

import org.gongjian.importing.ImportEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;

/** Folds the story of imports into their rows. */
final class ImportsProjection implements Projection {
    private final ImportsTable table;

    ImportsProjection(ImportsTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return ImportsReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ImportEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof ImportEvent told) {
            fold(event, told);
        }
    }

    private void fold(Recorded event, ImportEvent told) {
        switch (told) {
            case ImportEvent.Uploaded uploaded -> table.uploaded(event, uploaded, area(event));
            case ImportEvent.ColumnsRecognised recognised -> table.recognised(event, recognised);
            case ImportEvent.ColumnsMapped mapped -> table.mapped(event, mapped);
            case ImportEvent.PreviewKept kept -> table.preview(event, kept.file());
            case ImportEvent.ValuesReplaced replaced -> table.replaced(event, replaced.rows());
            case ImportEvent.RowsRefused refused -> table.refused(event, refused);
            case ImportEvent.Checked checked -> table.checked(event, checked);
            case ImportEvent.Confirmed confirmed -> table.state(event, "RUNNING", null, null);
            case ImportEvent.RowsTakenOver rows -> table.progress(event, rows.soFar());
            case ImportEvent.Finished finished ->
                table.state(event, "DONE", finished.happened().at(), null);
            case ImportEvent.Failed failed ->
                table.state(event, "FAILED", failed.happened().at(), failed.reason());
            case ImportEvent.Cancelled cancelled ->
                table.state(event, "CANCELLED", cancelled.happened().at(), null);
            case ImportEvent.UploadDestroyed destroyed -> table.destroyed(event);
        }
    }

    private static AreaPath area(Recorded event) {
        AreaPath area = event.area();
        if (area == null) {
            throw new IllegalStateException("an import belongs to an area");
        }
        return area;
    }
}
