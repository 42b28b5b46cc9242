package org.gongjian.command.importing;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongjian.command.importing.ImportCommand.Refusals;
import org.gongjian.command.importing.workbook.KeptRows;
import org.gongjian.command.importing.workbook.RowFault;
import org.gongjian.command.importing.workbook.SheetRow;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.files.Files;
import org.gongjian.importing.ListedRow;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What is refused while rows are taken over, held against what the check refused. Between the two somebody else may have registered or
 * dissolved what a row names. Only batches that differ are kept: the workbook of rejected rows is the check's, for those batches theirs.
 */
final class RefusedRows {
    private final ImportJob job;
    private final Files files;
    private final EdgeFacts edges;
    private final boolean from1904;
    private final NavigableMap<Integer, List<ListedRow.Fault>> checked;
    private final NavigableMap<Integer, Row> batch = new TreeMap<>();

    RefusedRows(ImportJob job, Files files, EdgeFacts edges, boolean from1904) {
        this.job = job;
        this.files = files;
        this.edges = edges;
        this.from1904 = from1904;
        this.checked = job.rejects() == null ? new TreeMap<>() : KeptRows.faults(files.open(job.rejects()));
    }

    private record Row(SheetRow row, List<RowFault> faults) {
        List<ListedRow.Fault> listed() {
            return faults.stream().map(RowFault::listed).toList();
        }
    }

    /** A row of the batch that is not taken over. Without faults it is a known one with other content. */
    void add(SheetRow row, List<RowFault> faults) {
        batch.put(row.row(), new Row(row, faults));
    }

    /** Ends a batch: what there is to record of it, its rows kept in the transaction that runs; null when the check said the same. */
    @Nullable
    Refusals ended(int fromRow, int throughRow) {
        NavigableMap<Integer, List<ListedRow.Fault>> now = batch.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().listed(), (one, other) -> other, TreeMap::new));
        Refusals refusals = now.equals(checked.subMap(fromRow, true, throughRow, true))
                ? null
                : new Refusals(
                        fromRow,
                        now.entrySet().stream()
                                .map(row -> new ListedRow(row.getKey(), row.getValue()))
                                .toList(),
                        kept());
        batch.clear();
        return refusals;
    }

    private Id.@Nullable FileId kept() {
        KeptRows rows = new KeptRows(job.register().columns(), from1904);
        batch.values().forEach(row -> rows.add(row.row(), row.faults()));
        byte[] packed = rows.packed();
        if (packed == null) {
            return null;
        }
        Files.Ready ready = files.examine(job.file(new Id.FileId(edges.newId()), "refused.zip", packed, edges.now()));
        files.write(ready);
        return ready.attachment().file();
    }
}
