package org.gongjian.importing;

import java.util.List;
import org.gongjian.record.FieldChange;

/**
 * What a row replaced in the record.
 *
 * @param row as the spreadsheet counts
 * @param type of the aggregate: {@code organisation}
 * @param id of the aggregate
 * @param changes by column, with the value that held before; of personal data only the column
 */
public record ReplacedValues(int row, String type, String id, List<FieldChange> changes) {
    public ReplacedValues {
        changes = List.copyOf(changes);
    }
}
