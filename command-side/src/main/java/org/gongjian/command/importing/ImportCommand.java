package org.gongjian.command.importing;

import java.util.List;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.MappedColumn;
import org.gongjian.importing.ReplacedValues;
import org.gongjian.importing.RowCounts;
import org.gongjian.importing.UploadedFile;
import org.gongjian.importing.register.Register;
import org.gongjian.record.Id.AreaId;
import org.gongjian.record.Id.FileId;
import org.jspecify.annotations.Nullable;

/** What can be asked of an import. */
public sealed interface ImportCommand {

    /**
     * 上传.
     *
     * @param headings where the first row lies
     * @param complete nothing is left to ask about the columns
     */
    record Upload(
            AreaId community,
            Register register,
            String source,
            UploadedFile file,
            FileId headings,
            List<MappedColumn> columns,
            boolean complete,
            boolean confirmedBeforehand)
            implements ImportCommand {
        public Upload {
            columns = List.copyOf(columns);
        }
    }

    /** 对应列: before the rows are read, or once more when the preview shows that it was wrong. */
    record MapColumns(List<MappedColumn> columns) implements ImportCommand {
        public MapColumns {
            columns = List.copyOf(columns);
        }
    }

    /** Says what the rows are; only the system does. */
    record RecordCheck(
            RowCounts counts,
            List<ListedRow> faulty,
            List<ListedRow> changed,
            @Nullable FileId rejects,
            @Nullable FileId preview)
            implements ImportCommand {
        public RecordCheck {
            faulty = List.copyOf(faulty);
            changed = List.copyOf(changed);
        }
    }

    /** 确认补录. */
    record Confirm() implements ImportCommand {}

    /**
     * Says how far it came; only the system does.
     *
     * @param refused what the batch refused, where the check said otherwise; null when it was as the check said
     */
    record RecordRows(
            int throughRow,
            RowCounts soFar,
            List<ReplacedValues> replaced,
            @Nullable Refusals refused) implements ImportCommand {
        public RecordRows {
            replaced = List.copyOf(replaced);
        }
    }

    /**
     * The refused rows of a batch.
     *
     * @param fromRow the first row of the batch, whatever became of it
     * @param file where they lie; null when there are none
     */
    record Refusals(
            int fromRow, List<ListedRow> rows, @Nullable FileId file) {
        public Refusals {
            rows = List.copyOf(rows);
        }
    }

    /** Every row is dealt with; only the system says so. */
    record Finish() implements ImportCommand {}

    /** It cannot go on; only the system says so. */
    record GiveUp(String reason) implements ImportCommand {}

    /** 取消. */
    record Cancel() implements ImportCommand {}

    /** The time for which uploads are kept is over; only the system does. */
    record DestroyUpload() implements ImportCommand {}
}
