package org.gongjian.command.importing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.importing.WhenImportConfirmedThenTakeOverRows.LeaseLost;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on imports in the background, one at a time on each node. A job is leased: when its node dies, another takes it up when
 * the lease ends.
 */
class ImportRunner implements AutoCloseable, ImportsInHand {
    static final Duration LEASE = Duration.ofSeconds(20);
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 5;

    private final UUID node = UUID.randomUUID();
    private final ImportJobs jobs;
    private final WhenBookUploadedThenCheckRows checking;
    private final WhenImportConfirmedThenTakeOverRows takingOver;
    private final WhenUploadKeptLongEnoughThenDestroy destroying;
    private final Commands commands;
    private final EdgeFacts edges;
    private final TransactionTemplate transactions;
    private final Files files;
    private final MeterRegistry meters;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("imports").factory());
    private volatile boolean working;

    ImportRunner(
            ImportJobs jobs,
            WhenBookUploadedThenCheckRows checking,
            WhenImportConfirmedThenTakeOverRows takingOver,
            WhenUploadKeptLongEnoughThenDestroy destroying,
            Commands commands,
            EdgeFacts edges,
            TransactionTemplate transactions,
            Files files,
            MeterRegistry meters) {
        this.jobs = jobs;
        this.checking = checking;
        this.takingOver = takingOver;
        this.destroying = destroying;
        this.commands = commands;
        this.edges = edges;
        this.transactions = transactions;
        this.files = files;
        this.meters = meters;
    }

    @Override
    public boolean any() {
        return working;
    }

    /** Begins to look for work. */
    void start(Duration pause, Duration destroyEvery) {
        thread.scheduleWithFixedDelay(this::runAll, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(this::destroyAll, 1, destroyEvery.toSeconds(), TimeUnit.SECONDS);
    }

    /** Looks at once: something was handed in or confirmed on this node. */
    void wake() {
        thread.execute(this::runAll);
    }

    private void runAll() {
        try {
            while (runOne()) {
                // the next one
            }
        } catch (RuntimeException | Error e) {
            LOG.error("imports: {}", e.getClass().getName());
        }
    }

    private void destroyAll() {
        try {
            destroying.destroy(edges.now());
        } catch (RuntimeException | Error e) {
            LOG.error("uploads could not be destroyed: {}", e.getClass().getName());
        }
    }

    /** Works on one import as far as it goes; false when there is none. */
    boolean runOne() {
        Optional<ImportJob> taken = transactions.execute(status -> jobs.take(node, LEASE));
        if (taken == null || taken.isEmpty()) {
            return false;
        }
        ImportJob job = taken.get();
        Timer.Sample sample = Timer.start(meters);
        String outcome = "done";
        working = true;
        try {
            work(job);
            transactions.executeWithoutResult(status -> jobs.release(job.id(), node, Duration.ZERO));
        } catch (LeaseLost lost) {
            outcome = "lost";
        } catch (RuntimeException failure) {
            outcome = "failed";
            failed(job, failure);
        } finally {
            working = false;
            sample.stop(
                    meters.timer("gongjian.imports", "step", job.state().name().toLowerCase(), "outcome", outcome));
        }
        return true;
    }

    private void work(ImportJob job) {
        switch (job.state()) {
            case CHECKING -> {
                WhenBookUploadedThenCheckRows.Outcome found = checking.check(job, () -> hold(job));
                transactions.executeWithoutResult(status -> {
                    // of a check that was repeated after other columns were mapped
                    Stream.of(job.rejects(), job.preview())
                            .filter(Objects::nonNull)
                            .forEach(files::destroy);
                    found.kept().forEach(files::write);
                    send(job, "/check/" + job.columnsMark(), found.command());
                });
                if (job.confirmedBeforehand()) {
                    send(job, "/confirm", new ImportCommand.Confirm());
                    takingOver.takeOver(jobs.get(job.id()), node);
                }
            }
            case PREVIEW -> {
                // the node died between the check and the confirmation given beforehand
                send(job, "/confirm", new ImportCommand.Confirm());
                takingOver.takeOver(jobs.get(job.id()), node);
            }
            case RUNNING -> takingOver.takeOver(job, node);
            case MAPPING, DONE, FAILED, CANCELLED -> throw new IllegalStateException("nothing to do for " + job.id());
        }
    }

    private void hold(ImportJob job) {
        boolean held = Boolean.TRUE.equals(transactions.execute(status -> jobs.hold(job.id(), node, LEASE)));
        if (!held) {
            throw new LeaseLost(job.id());
        }
    }

    private void send(ImportJob job, String step, ImportCommand command) {
        commands.send(
                RequestKey.of(WhenImportConfirmedThenTakeOverRows.RULE, job.id() + step),
                List.of(new Asked<>(
                        job.id().toString(),
                        command,
                        edges.systemEdge(
                                WhenImportConfirmedThenTakeOverRows.RULE,
                                job.area(),
                                edges.now(),
                                nobody(edges.now())))));
    }

    /** A refusal is final; anything else is tried again, and given up after some attempts. */
    private void failed(ImportJob job, RuntimeException failure) {
        String reason = failure instanceof Refused refused ? refused.code().name() : "INTERNAL_ERROR";
        // no message: those of the database quote values
        LOG.error(
                "import {} stopped at {}: {} ({})",
                job.id(),
                job.state(),
                reason,
                failure.getClass().getName());
        ImportJob.State now = jobs.get(job.id()).state();
        boolean open = now == ImportJob.State.CHECKING || now == ImportJob.State.RUNNING;
        if (open && (failure instanceof Refused || job.attempts() >= ATTEMPTS)) {
            send(job, "/give-up", new ImportCommand.GiveUp(reason));
        }
        transactions.executeWithoutResult(status -> jobs.release(job.id(), node, AFTER_FAILURE));
    }

    static EdgeFacts.Named nobody(Instant at) {
        return new EdgeFacts.Named(Set.of(), Set.of(), at);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
