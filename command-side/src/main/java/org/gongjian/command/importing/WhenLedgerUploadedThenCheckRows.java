package org.gongjian.command.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongjian.command.importing.LedgerIdentities.Known;
import org.gongjian.command.importing.RowCheck.Checked;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.persons.BulkWords;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.RowCounts;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Reads every row of an uploaded ledger and says what it is to the record; changes nothing else. */
final class WhenLedgerUploadedThenCheckRows {
    private static final int COMPARED_AT_ONCE = 500;
    /** As many rows as a preview shows of each sort. */
    private static final int LISTED = 20;

    private final Files files;
    private final LedgerIdentities identities;
    private final BulkWords words;
    private final EdgeFacts edges;

    WhenLedgerUploadedThenCheckRows(Files files, LedgerIdentities identities, BulkWords words, EdgeFacts edges) {
        this.files = files;
        this.identities = identities;
        this.words = words;
        this.edges = edges;
    }

    /**
     * What is to be recorded about the check.
     *
     * @param rejects the file that the command names, to be written with it
     */
    record Outcome(ImportCommand.RecordCheck command, Files.@Nullable Ready rejects) {}

    /** Reads all rows. */
    Outcome check(ImportJob job, Runnable stillThere) {
        try (LedgerWorkbook workbook = LedgerWorkbook.open(uploaded(files, job))) {
            Reading reading = new Reading(job, workbook.countsFrom1904());
            RowCheck check = new RowCheck(edges.zone(job.area()), workbook.countsFrom1904(), edges.now());
            workbook.read(row -> {
                reading.take(row, check.check(row));
                if (row.row() % COMPARED_AT_ONCE == 0) {
                    stillThere.run();
                }
            });
            return reading.finished();
        }
    }

    static byte[] uploaded(Files files, ImportJob job) {
        return files.open(job.file());
    }

    static String fingerprint(BulkWords words, LedgerEntry entry) {
        return words.mark("ledger.row", entry.content());
    }

    private final class Reading {
        private final ImportJob job;
        private final Tally tally = new Tally(RowCounts.NONE);
        private final List<ListedRow> faulty = new ArrayList<>();
        private final List<ListedRow> changed = new ArrayList<>();
        private final List<LedgerRow> waitingRows = new ArrayList<>();
        private final List<LedgerEntry> waiting = new ArrayList<>();
        private final RejectedRows rejects;

        Reading(ImportJob job, boolean from1904) {
            this.job = job;
            this.rejects = new RejectedRows(from1904);
        }

        void take(LedgerRow row, Checked checked) {
            switch (checked) {
                case Checked.Good good -> {
                    waitingRows.add(row);
                    waiting.add(good.entry());
                    if (waiting.size() == COMPARED_AT_ONCE) {
                        compare();
                    }
                }
                case Checked.Faulty bad -> {
                    tally.addFaulty();
                    rejects.add(row, bad.faults());
                    if (faulty.size() < LISTED) {
                        faulty.add(new ListedRow(row.row(), listed(bad.faults())));
                    }
                }
            }
        }

        private void compare() {
            Map<String, String> known = identities.fingerprints(
                    job.community(),
                    job.source(),
                    waiting.stream().map(LedgerEntry::number).toList());
            for (int i = 0; i < waiting.size(); i++) {
                LedgerEntry entry = waiting.get(i);
                Known what = LedgerIdentities.compare(fingerprint(words, entry), known, entry.number());
                tally.add(what);
                if (what == Known.CHANGED) {
                    LedgerRow row = waitingRows.get(i);
                    rejects.add(row, List.of());
                    if (changed.size() < LISTED) {
                        changed.add(new ListedRow(row.row(), List.of()));
                    }
                }
            }
            waiting.clear();
            waitingRows.clear();
        }

        Outcome finished() {
            compare();
            byte[] packed = rejects.packed();
            if (packed == null) {
                return new Outcome(new ImportCommand.RecordCheck(tally.counts(), faulty, changed, null), null);
            }
            Files.Ready kept = files.examine(new Files.Incoming(
                    new Id.FileId(edges.newId()),
                    ImportJob.key(job.id()),
                    job.area(),
                    "rejects.zip",
                    packed,
                    edges.now()));
            return new Outcome(
                    new ImportCommand.RecordCheck(
                            tally.counts(), faulty, changed, kept.attachment().file()),
                    kept);
        }

        private static List<ListedRow.Fault> listed(List<RowFault> faults) {
            return faults.stream()
                    .map(fault -> new ListedRow.Fault(
                            fault.column() == null ? null : fault.column().name(),
                            fault.code().name(),
                            fault.otherRow()))
                    .toList();
        }
    }
}
