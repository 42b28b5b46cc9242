package org.gongjian.command.importing;

import java.util.List;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.RowCounts;
import org.gongjian.importing.UploadedFile;
import org.gongjian.record.Id.AreaId;
import org.gongjian.record.Id.FileId;
import org.jspecify.annotations.Nullable;

/** What can be asked of an import. */
public sealed interface ImportCommand {

    /** 上传台账. */
    record Upload(AreaId community, String source, UploadedFile file, boolean confirmedBeforehand)
            implements ImportCommand {}

    /** Says what the rows are; only the system does. */
    record RecordCheck(
            RowCounts counts,
            List<ListedRow> faulty,
            List<ListedRow> changed,
            @Nullable FileId rejects) implements ImportCommand {
        public RecordCheck {
            faulty = List.copyOf(faulty);
            changed = List.copyOf(changed);
        }
    }

    /** 确认补录. */
    record Confirm() implements ImportCommand {}

    /** Says how far it came; only the system does. */
    record RecordRows(int throughRow, RowCounts soFar) implements ImportCommand {}

    /** Every row is dealt with; only the system says so. */
    record Finish() implements ImportCommand {}

    /** It cannot go on; only the system says so. */
    record GiveUp(String reason) implements ImportCommand {}

    /** 取消. */
    record Cancel() implements ImportCommand {}

    /** The time for which uploads are kept is over; only the system does. */
    record DestroyUpload() implements ImportCommand {}
}
