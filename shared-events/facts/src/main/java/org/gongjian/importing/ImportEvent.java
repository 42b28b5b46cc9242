package org.gongjian.importing;

import java.util.List;
import org.gongjian.importing.register.Register;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id.AreaId;
import org.gongjian.record.Id.FileId;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an import, in its order. */
public sealed interface ImportEvent extends Fact {

    /**
     * 上传.
     *
     * @param community whose matters they become
     * @param source the ledger's name; with the number of a row the identity within the community
     * @param confirmedBeforehand whoever handed it in wants no preview
     */
    @EventName("import.Uploaded")
    record Uploaded(Happened happened, AreaId community, String source, UploadedFile file, boolean confirmedBeforehand)
            implements ImportEvent {}

    /**
     * 识别列: which register it is and which column is which, as far as the first row tells.
     *
     * @param headings where the first row lies, concealed with the upload: a book without headings begins with personal data
     * @param complete nothing is left to ask; otherwise somebody maps the columns before the rows are read
     */
    @EventName("import.ColumnsRecognised")
    record ColumnsRecognised(
            Happened happened, Register register, FileId headings, List<MappedColumn> columns, boolean complete)
            implements ImportEvent {
        public ColumnsRecognised {
            columns = List.copyOf(columns);
        }
    }

    /** 对应列: somebody said which column is which; the rows are read by it. */
    @EventName("import.ColumnsMapped")
    record ColumnsMapped(Happened happened, List<MappedColumn> columns) implements ImportEvent {
        public ColumnsMapped {
            columns = List.copyOf(columns);
        }
    }

    /**
     * 检查: every row was read.
     *
     * @param faulty the first faulty rows
     * @param changed the first rows with a known number and other content
     * @param rejects the workbook of rows that will not be taken over, each with its reason; null when there are none
     */
    @EventName("import.Checked")
    record Checked(
            Happened happened,
            RowCounts counts,
            List<ListedRow> faulty,
            List<ListedRow> changed,
            @Nullable FileId rejects)
            implements ImportEvent {
        public Checked {
            faulty = List.copyOf(faulty);
            changed = List.copyOf(changed);
        }
    }

    /** 预览: the first rows of each sort, with the values they would replace, lie concealed in this file. */
    @EventName("import.PreviewKept")
    record PreviewKept(Happened happened, FileId file) implements ImportEvent {}

    /** 确认. */
    @EventName("import.Confirmed")
    record Confirmed(Happened happened) implements ImportEvent {}

    /**
     * 一批补录完成.
     *
     * @param throughRow every row up to this one is dealt with
     * @param soFar of all rows up to there; {@code fresh} were taken over
     */
    @EventName("import.RowsTakenOver")
    record RowsTakenOver(Happened happened, int throughRow, RowCounts soFar) implements ImportEvent {}

    /** 变更: rows of the batch that replaced what was recorded. */
    @EventName("import.ValuesReplaced")
    record ValuesReplaced(Happened happened, List<ReplacedValues> rows) implements ImportEvent {
        public ValuesReplaced {
            rows = List.copyOf(rows);
        }
    }

    /**
     * 确认后退回: between the check and now something has changed. Of the rows from {@code fromRow} through {@code throughRow} these and
     * no others were refused; what the check said of them no longer holds.
     *
     * @param rows with their reasons; empty when each of them could be taken over after all
     * @param file where they lie, concealed with the upload; null when there are none
     */
    @EventName("import.RowsRefused")
    record RowsRefused(
            Happened happened,
            int fromRow,
            int throughRow,
            List<ListedRow> rows,
            @Nullable FileId file) implements ImportEvent {
        public RowsRefused {
            rows = List.copyOf(rows);
        }
    }

    /** 完成. */
    @EventName("import.Finished")
    record Finished(Happened happened, int imported, int unchanged, int changed, int rejected) implements ImportEvent {}

    /**
     * 失败: nothing more will be taken over; what was stays.
     *
     * @param reason a stable code
     */
    @EventName("import.Failed")
    record Failed(Happened happened, String reason) implements ImportEvent {}

    /** 取消, before it was confirmed. */
    @EventName("import.Cancelled")
    record Cancelled(Happened happened) implements ImportEvent {}

    /** 销毁上传文件: the workbook and the rejected rows can no longer be read. */
    @EventName("import.UploadDestroyed")
    record UploadDestroyed(Happened happened) implements ImportEvent {}
}
