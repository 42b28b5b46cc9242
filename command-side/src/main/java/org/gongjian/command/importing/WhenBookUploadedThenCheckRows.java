package org.gongjian.command.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongjian.command.importing.register.Desks;
import org.gongjian.command.importing.register.Finding;
import org.gongjian.command.importing.register.Finding.What;
import org.gongjian.command.importing.register.RegisterDesk;
import org.gongjian.command.importing.register.Tally;
import org.gongjian.command.importing.workbook.KeptRows;
import org.gongjian.command.importing.workbook.RowCheck;
import org.gongjian.command.importing.workbook.RowCheck.Checked;
import org.gongjian.command.importing.workbook.RowFault;
import org.gongjian.command.importing.workbook.SheetRow;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.files.Files;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.RowCounts;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Reads every row of an uploaded book and says what it is to the record; changes nothing else. */
final class WhenBookUploadedThenCheckRows {
    private static final int COMPARED_AT_ONCE = 500;
    /** As many rows as a preview shows of each sort. */
    private static final int LISTED = 20;

    private final Files files;
    private final Desks desks;
    private final EdgeFacts edges;

    WhenBookUploadedThenCheckRows(Files files, Desks desks, EdgeFacts edges) {
        this.files = files;
        this.desks = desks;
        this.edges = edges;
    }

    /**
     * What is to be recorded about the check.
     *
     * @param kept the files that the command names, to be written with it
     */
    record Outcome(ImportCommand.RecordCheck command, List<Files.Ready> kept) {}

    /** Reads all rows. */
    Outcome check(ImportJob job, Runnable stillThere) {
        try (Book book = Book.open(files, job)) {
            RegisterDesk desk = desks.of(job.register());
            Reading reading = new Reading(job, desk.open(job.pass()), book.countsFrom1904());
            RowCheck check = book.check(desk, edges.zone(job.area()), edges.now());
            book.read(row -> {
                reading.take(row, check.check(row));
                if (row.row() % COMPARED_AT_ONCE == 0) {
                    stillThere.run();
                }
            });
            return reading.finished();
        }
    }

    private final class Reading {
        private final ImportJob job;
        private final RegisterDesk.Session session;
        private final Tally tally = new Tally(RowCounts.NONE);
        private final List<ListedRow> faulty = new ArrayList<>();
        private final List<ListedRow> changed = new ArrayList<>();
        private final List<Checked.Good> waiting = new ArrayList<>();
        private final Map<What, Integer> shown = new EnumMap<>(What.class);
        private final KeptRows rejects;
        private final KeptRows preview;

        Reading(ImportJob job, RegisterDesk.Session session, boolean from1904) {
            this.job = job;
            this.session = session;
            this.rejects = new KeptRows(job.register().columns(), from1904);
            this.preview = new KeptRows(job.register().columns(), from1904);
        }

        void take(SheetRow row, Checked checked) {
            switch (checked) {
                case Checked.Good good -> {
                    waiting.add(good);
                    if (waiting.size() == COMPARED_AT_ONCE) {
                        compare();
                    }
                }
                case Checked.Faulty bad -> note(row, new Finding(What.FAULTY, null, List.of(), bad.faults()));
            }
        }

        private void compare() {
            List<Finding> found = session.find(waiting);
            for (int i = 0; i < waiting.size(); i++) {
                note(waiting.get(i).row(), found.get(i));
            }
            waiting.clear();
        }

        private void note(SheetRow row, Finding finding) {
            tally.add(finding.what());
            if (shown.merge(finding.what(), 1, Integer::sum) <= LISTED) {
                preview.add(finding.what().name(), row, finding.faults(), finding.changes());
            }
            switch (finding.what()) {
                case FRESH, UNCHANGED -> {}
                case CHANGED -> {
                    list(changed, row, finding);
                    if (!job.register().appliesChanges()) {
                        rejects.add(row, List.of());
                    }
                }
                case FAULTY -> {
                    list(faulty, row, finding);
                    rejects.add(row, finding.faults());
                }
            }
        }

        private static void list(List<ListedRow> rows, SheetRow row, Finding finding) {
            if (rows.size() < LISTED) {
                rows.add(new ListedRow(
                        row.row(),
                        finding.faults().stream().map(RowFault::listed).toList()));
            }
        }

        Outcome finished() {
            compare();
            List<Files.Ready> kept = new ArrayList<>();
            return new Outcome(
                    new ImportCommand.RecordCheck(
                            tally.counts(),
                            faulty,
                            changed,
                            keep(rejects, "rejects.zip", kept),
                            keep(preview, "preview.zip", kept)),
                    kept);
        }

        private Id.@Nullable FileId keep(KeptRows rows, String name, List<Files.Ready> kept) {
            byte[] packed = rows.packed();
            if (packed == null) {
                return null;
            }
            Files.Ready ready = files.examine(job.file(new Id.FileId(edges.newId()), name, packed, edges.now()));
            kept.add(ready);
            return ready.attachment().file();
        }
    }
}
