package org.gongjian.query.platform.generations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.following.Follower;
import org.gongjian.query.platform.following.Followers;
import org.gongjian.query.platform.following.Standing;
import org.gongjian.query.platform.following.StoreGlance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All read models of this node: makes their tables, keeps their processors running, rebuilds them, tells how they stand. Several nodes
 * may run; a session lock per read model lets one of them rebuild, and the token's claim lets one of them fold.
 */
public final class ReadModels implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModels.class);
    private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(30);
    private static final Duration LONGEST_RETIREMENT = Duration.ofSeconds(30);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(8);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final List<ReadModel> models;
    private final DataSource viewPool;
    private final JdbcClient view;
    private final Generations generations;
    private final Followers followers;
    private final Rebuild rebuild;
    private final Positions positions;
    private final Watch watch;
    private final StoreGlance glance;
    private final Attempts attempts = new Attempts();
    private final Map<Generation, Follower> running = new TreeMap<>();
    private final ExecutorService rebuilds = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("view-rebuild").factory());
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("view-clock-", 0).factory());
    private volatile boolean started;
    private volatile boolean filled;

    public ReadModels(
            List<ReadModel> models,
            DataSource viewPool,
            Generations generations,
            Followers followers,
            Rebuild rebuild,
            Watch watch,
            StoreGlance glance) {
        this.models = List.copyOf(models);
        this.viewPool = viewPool;
        this.view = JdbcClient.create(viewPool);
        this.generations = generations;
        this.followers = followers;
        this.rebuild = rebuild;
        this.positions = new Positions(view);
        this.watch = watch;
        this.glance = glance;
    }

    @Override
    public void start() {
        started = true;
        boolean empty = !glance.anything();
        for (ReadModel model : models) {
            locked(model, () -> {
                if (empty && generations.of(model.group()).isEmpty()) {
                    generations.first(model);
                }
                return null;
            });
        }
        follow();
        models.forEach(model -> rebuilds.submit(() -> guarded(model)));
        clock.scheduleWithFixedDelay(glance::wakeWhenSomethingIsNew, 0, 15, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(this::housekeeping, 3, 3, TimeUnit.SECONDS);
    }

    /** Makes the next generation of a read model, lets it catch up, shows it, drops the old one. Returns the number of events read. */
    public long rebuild(String group) {
        ReadModel model = model(group).orElseThrow(() -> new IllegalArgumentException("no read model " + group));
        long events = locked(model, () -> next(model));
        attempts.worked(group);
        watch.failing(attempts.failing());
        return events;
    }

    /** The groups that can be rebuilt. */
    public List<String> groups() {
        return models.stream().map(ReadModel::group).sorted().toList();
    }

    /** Whether every read model can be read: a node that comes to a store with facts, or to tables of another release, fills them first. */
    public boolean filled() {
        if (!filled) {
            filled = models.stream()
                    .allMatch(model -> generations
                            .live(model.group())
                            .filter(made -> generations.isOfThisRelease(made, model))
                            .isPresent());
        }
        return filled;
    }

    /** Read models that could not be brought to this release so far: how many attempts failed. */
    public Map<String, Integer> failing() {
        return attempts.failing();
    }

    /** How every read model stands, looked up now. */
    public List<Standing> standings() {
        return watch.look(models);
    }

    /** Folds the parked events of a read model again; true when none is left. For after the defect is mended. */
    public boolean foldParkedAgain(String group) {
        Generation live = generations.live(group).orElseThrow().generation();
        Follower follower;
        synchronized (running) {
            follower = running.get(live);
        }
        while (follower != null && follower.foldParkedAgain()) {
            // one stream after the other
        }
        return watch.look(models).stream()
                .noneMatch(standing -> standing.group().equals(group) && standing.parked() > 0);
    }

    private void guarded(ReadModel model) {
        try {
            locked(model, () -> {
                settle(model);
                return null;
            });
            attempts.worked(model.group());
        } catch (RuntimeException failure) {
            int failed = attempts.failed(model.group());
            Duration pause = Attempts.pause(failed);
            LOG.error(
                    "read model {} could not be brought to this release, attempt {}; the generation in use stands still, tried again in {} s",
                    model.group(),
                    failed,
                    pause.toSeconds(),
                    failure);
            if (started) {
                clock.schedule(() -> rebuilds.submit(() -> guarded(model)), pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        watch.failing(attempts.failing());
    }

    /** Clears away what an interrupted rebuild left and follows the release's definition of the tables. */
    private void settle(ReadModel model) {
        for (Generations.Made made : generations.of(model.group())) {
            if (made.state() != Generations.State.LIVE) {
                generations.drop(model, made.generation());
            }
        }
        Optional<Generations.Made> live = generations.live(model.group());
        if (live.filter(made -> generations.isOfThisRelease(made, model)).isEmpty()) {
            next(model);
        }
    }

    private long next(ReadModel model) {
        Optional<Generations.Made> old = generations.live(model.group());
        Generation next = generations.next(model);
        long events;
        long begin = System.nanoTime();
        try {
            events = rebuild.fill(model, next, old.isEmpty());
            long filled = System.nanoTime();
            generations.finish(model, next);
            LOG.info(
                    "{}: {} events read in {} ms, indexes made in {} ms",
                    next.processor(),
                    events,
                    TimeUnit.NANOSECONDS.toMillis(filled - begin),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - filled));
        } catch (RuntimeException failure) {
            generations.drop(model, next);
            throw failure;
        }
        follow();
        old.ifPresent(made -> until(LONGEST_CATCH_UP, () -> caughtUp(next, made.generation())));
        generations.switchTo(model, next);
        follow();
        old.ifPresent(made -> {
            until(LONGEST_RETIREMENT, () -> unclaimed(made.generation()));
            generations.drop(model, made.generation());
        });
        return events;
    }

    private boolean caughtUp(Generation next, Generation old) {
        long reached = positions.of(old).map(Positions.Reached::index).orElse(-1L);
        return positions.of(next).map(Positions.Reached::index).orElse(-1L) >= reached;
    }

    private boolean unclaimed(Generation generation) {
        return view.sql("SELECT count(*) FROM view.token_entry WHERE processor_name = ? AND owner IS NOT NULL")
                        .param(generation.processor())
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static void until(Duration atMost, Callable<Boolean> reached) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (!reached.call()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("not within " + atMost);
                }
                LockSupport.parkNanos(GLANCE.toNanos());
            }
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void housekeeping() {
        try {
            follow();
            watch.look(models);
        } catch (RuntimeException passing) {
            LOG.warn("read models could not be looked at: {}", passing.toString());
        }
    }

    /**
     * Starts the processors of the generations that are there to be followed, and stops the others. Tables that another release defined
     * are its nodes' to fold: what this one says would not fit into them.
     */
    private void follow() {
        synchronized (running) {
            if (!started) {
                return;
            }
            Map<Generation, ReadModel> wanted = new TreeMap<>();
            for (ReadModel model : models) {
                generations.of(model.group()).stream()
                        .filter(made ->
                                made.state() == Generations.State.LIVE || made.state() == Generations.State.CATCHING_UP)
                        .filter(made -> generations.isOfThisRelease(made, model))
                        .forEach(made -> wanted.put(made.generation(), model));
            }
            running.entrySet().removeIf(entry -> {
                boolean done = !wanted.containsKey(entry.getKey());
                if (done) {
                    ended(List.of(entry.getValue().stop()));
                }
                return done;
            });
            wanted.forEach((generation, model) -> running.computeIfAbsent(generation, missing -> {
                Follower follower = followers.follow(generation, model.projection(view, generation));
                follower.start();
                return follower;
            }));
        }
    }

    /** A token not given back is free after a while; nobody waits for a database that is gone. */
    private static void ended(List<CompletableFuture<Void>> ends) {
        try {
            CompletableFuture.allOf(ends.toArray(CompletableFuture<?>[]::new))
                    .get(PATIENCE_AT_THE_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            LOG.warn("read models ended without giving all tokens back: {}", late.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T locked(ReadModel model, Callable<T> work) {
        try (Connection session = viewPool.getConnection()) {
            lock(session, "SELECT pg_advisory_lock(hashtext(?))", model);
            try {
                return work.call();
            } finally {
                lock(session, "SELECT pg_advisory_unlock(hashtext(?))", model);
            }
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void lock(Connection session, String sql, ReadModel model) throws SQLException {
        try (PreparedStatement lock = session.prepareStatement(sql)) {
            lock.setString(1, "read model " + model.group());
            lock.execute();
        }
    }

    private Optional<ReadModel> model(String group) {
        return models.stream().filter(model -> model.group().equals(group)).findFirst();
    }

    @Override
    public void stop() {
        synchronized (running) {
            started = false;
            // all at once, before waiting for the first
            List<CompletableFuture<Void>> ends =
                    running.values().stream().map(Follower::stop).toList();
            running.clear();
            ended(ends);
        }
        rebuilds.shutdownNow();
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
