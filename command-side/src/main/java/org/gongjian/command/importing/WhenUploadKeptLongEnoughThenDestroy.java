package org.gongjian.command.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.command.importing.ImportJob.State;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys uploads and rejected rows when their time is over, with the key that concealed them: backups hold only noise. */
final class WhenUploadKeptLongEnoughThenDestroy {
    private static final String RULE = "upload_kept_days";

    private final ImportJobs jobs;
    private final Files files;
    private final Commands commands;
    private final EdgeFacts edges;
    private final TransactionTemplate transactions;

    WhenUploadKeptLongEnoughThenDestroy(
            ImportJobs jobs, Files files, Commands commands, EdgeFacts edges, TransactionTemplate transactions) {
        this.jobs = jobs;
        this.files = files;
        this.commands = commands;
        this.edges = edges;
        this.transactions = transactions;
    }

    /** Destroys what is due by now; an import nobody ever confirmed is cancelled with it. */
    void destroy(Instant now) {
        for (ImportJob job : jobs.toDestroy(now)) {
            transactions.executeWithoutResult(status -> {
                List<Asked<?>> asked = new ArrayList<>();
                if (job.state() == State.MAPPING || job.state() == State.CHECKING || job.state() == State.PREVIEW) {
                    asked.add(asked(job, new ImportCommand.Cancel(), now));
                }
                asked.add(asked(job, new ImportCommand.DestroyUpload(), now));
                commands.send(RequestKey.of(RULE, job.id().toString()), asked);
                job.files().forEach(files::destroy);
                files.destroyKey(ImportJob.key(job.id()));
            });
        }
    }

    private Asked<ImportCommand> asked(ImportJob job, ImportCommand command, Instant now) {
        return new Asked<>(
                job.id().toString(), command, edges.systemEdge(RULE, job.area(), now, ImportRunner.nobody(now)));
    }
}
