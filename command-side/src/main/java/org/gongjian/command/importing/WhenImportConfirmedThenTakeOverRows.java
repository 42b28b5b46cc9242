package org.gongjian.command.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.importing.register.Desks;
import org.gongjian.command.importing.register.Finding;
import org.gongjian.command.importing.register.RegisterDesk;
import org.gongjian.command.importing.register.Tally;
import org.gongjian.command.importing.workbook.KeptRows.Change;
import org.gongjian.command.importing.workbook.RowCheck;
import org.gongjian.command.importing.workbook.RowCheck.Checked;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.importing.ReplacedValues;
import org.gongjian.record.FieldChange;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over the rows of a confirmed book, batch after batch. Persons, matters, identities and how far it came stand in one
 * transaction for each batch, so that it goes on after a crash where the last batch ended.
 */
final class WhenImportConfirmedThenTakeOverRows {
    static final String RULE = "ledger_take_over";
    static final int BATCH = 250;

    private final Files files;
    private final EdgeFacts edges;
    private final Commands commands;
    private final TransactionTemplate transactions;
    private final ImportJobs jobs;
    private final Desks desks;

    WhenImportConfirmedThenTakeOverRows(
            Files files,
            EdgeFacts edges,
            Commands commands,
            TransactionTemplate transactions,
            ImportJobs jobs,
            Desks desks) {
        this.files = files;
        this.edges = edges;
        this.commands = commands;
        this.transactions = transactions;
        this.jobs = jobs;
        this.desks = desks;
    }

    /** Another node has taken the job: this one stops. */
    static final class LeaseLost extends RuntimeException {
        LeaseLost(UUID job) {
            super("import " + job + " is another node's now", null, false, false);
        }
    }

    /** Takes over what is left, to the end. */
    void takeOver(ImportJob job, UUID node) {
        try (Book book = Book.open(files, job)) {
            RegisterDesk desk = desks.of(job.register());
            RowCheck check = book.check(desk, edges.zone(job.area()), edges.now());
            Batches batches = new Batches(
                    job, node, desk.open(job.pass()), new RefusedRows(job, files, edges, book.countsFrom1904()));
            book.read(row -> batches.take(row.row(), check.check(row)));
            batches.flush();
        }
        commands.send(
                RequestKey.of(RULE, job.id() + "/finish"),
                List.of(new Asked<>(job.id().toString(), new ImportCommand.Finish(), edge(job))));
    }

    private Edge edge(ImportJob job) {
        return edges.systemEdge(RULE, job.area(), edges.now(), ImportRunner.nobody(edges.now()));
    }

    /** Contact data and own words are not repeated in clear. */
    private static FieldChange replaced(Change change) {
        boolean personal = change.column().cell().personal();
        return new FieldChange(
                change.column().name(), personal ? null : change.old(), personal ? null : change.now(), null);
    }

    private final class Batches {
        private final ImportJob job;
        private final UUID node;
        private final RegisterDesk.Session session;
        private final RefusedRows refused;
        private final int done;
        private final Tally tally;
        private final List<Checked.Good> good = new ArrayList<>();
        private int waiting;
        private int from;
        private int through;

        Batches(ImportJob job, UUID node, RegisterDesk.Session session, RefusedRows refused) {
            this.job = job;
            this.node = node;
            this.session = session;
            this.refused = refused;
            this.done = job.throughRow();
            this.from = done + 1;
            this.tally = new Tally(job.soFar());
        }

        void take(int row, Checked checked) {
            if (row <= done) {
                return;
            }
            switch (checked) {
                case Checked.Good entry -> good.add(entry);
                case Checked.Faulty bad -> {
                    tally.add(Finding.What.FAULTY);
                    refused.add(bad.row(), bad.faults());
                }
            }
            through = row;
            if (++waiting == BATCH) {
                flush();
            }
        }

        void flush() {
            if (waiting == 0) {
                return;
            }
            transactions.executeWithoutResult(status -> {
                if (!jobs.hold(job.id(), node, ImportRunner.LEASE)) {
                    throw new LeaseLost(job.id());
                }
                List<ReplacedValues> replaced = replaced(session.take(good));
                commands.send(
                        RequestKey.of(RULE, job.id() + "/" + through),
                        List.of(new Asked<>(
                                job.id().toString(),
                                new ImportCommand.RecordRows(
                                        through, tally.counts(), replaced, refused.ended(from, through)),
                                edge(job))));
            });
            good.clear();
            waiting = 0;
            from = through + 1;
        }

        /** Also what is known with other content, where changes are for a person to make. */
        private boolean isRefused(Finding.What what) {
            return switch (what) {
                case FRESH, UNCHANGED -> false;
                case CHANGED -> !job.register().appliesChanges();
                case FAULTY -> true;
            };
        }

        private List<ReplacedValues> replaced(List<Finding> found) {
            List<ReplacedValues> replaced = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                Finding finding = found.get(i);
                tally.add(finding.what());
                if (isRefused(finding.what())) {
                    refused.add(good.get(i).row(), finding.faults());
                }
                if (finding.about() != null) {
                    String[] about = finding.about().split("/");
                    replaced.add(new ReplacedValues(
                            good.get(i).row().row(),
                            about[0],
                            about[1],
                            finding.changes().stream()
                                    .map(WhenImportConfirmedThenTakeOverRows::replaced)
                                    .toList()));
                }
            }
            return replaced;
        }
    }
}
