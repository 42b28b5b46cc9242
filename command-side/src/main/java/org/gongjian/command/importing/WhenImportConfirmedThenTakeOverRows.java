package org.gongjian.command.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.importing.RowCheck.Checked;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over the rows of a confirmed ledger, batch after batch. Persons, matters, identities and how far it came stand in one
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
    private final RowsTaken rows;

    WhenImportConfirmedThenTakeOverRows(
            Files files,
            EdgeFacts edges,
            Commands commands,
            TransactionTemplate transactions,
            ImportJobs jobs,
            RowsTaken rows) {
        this.files = files;
        this.edges = edges;
        this.commands = commands;
        this.transactions = transactions;
        this.jobs = jobs;
        this.rows = rows;
    }

    /** Another node has taken the job: this one stops. */
    static final class LeaseLost extends RuntimeException {
        LeaseLost(UUID job) {
            super("import " + job + " is another node's now", null, false, false);
        }
    }

    /** Takes over what is left, to the end. */
    void takeOver(ImportJob job, UUID node) {
        try (LedgerWorkbook workbook = LedgerWorkbook.open(WhenLedgerUploadedThenCheckRows.uploaded(files, job))) {
            RowCheck check = new RowCheck(edges.zone(job.area()), workbook.countsFrom1904(), edges.now());
            Batches batches = new Batches(job, node);
            workbook.read(row -> batches.take(row.row(), check.check(row)));
            batches.flush();
        }
        commands.send(
                RequestKey.of(RULE, job.id() + "/finish"),
                List.of(new Asked<>(job.id().toString(), new ImportCommand.Finish(), edge(job))));
    }

    private Edge edge(ImportJob job) {
        return edges.systemEdge(RULE, job.area(), edges.now(), ImportRunner.nobody(edges.now()));
    }

    private final class Batches {
        private final ImportJob job;
        private final UUID node;
        private final int done;
        private final Tally tally;
        private final List<Checked.Good> good = new ArrayList<>();
        private int waiting;
        private int through;

        Batches(ImportJob job, UUID node) {
            this.job = job;
            this.node = node;
            this.done = job.throughRow();
            this.tally = new Tally(job.soFar());
        }

        void take(int row, Checked checked) {
            if (row <= done) {
                return;
            }
            switch (checked) {
                case Checked.Good entry -> good.add(entry);
                case Checked.Faulty bad -> tally.addFaulty();
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
                rows.take(job, good, tally);
                commands.send(
                        RequestKey.of(RULE, job.id() + "/" + through),
                        List.of(new Asked<>(
                                job.id().toString(),
                                new ImportCommand.RecordRows(through, tally.counts()),
                                edge(job))));
            });
            good.clear();
            waiting = 0;
        }
    }
}
