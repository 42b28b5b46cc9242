package org.gongjian.app.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.platform.due.DueHold;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells the demonstration into an empty store: what is needed to log in before the door opens, the rest while the product
 * already answers. A store that holds anything else is left alone; of several nodes one tells.
 */
public class Demonstration implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DemonstrationTable table;
    private final List<Chapter> chapters;
    private final Function<LocalDate, Seeding> seeding;
    private final LocalDate today;
    private final DueHold dues;
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable Seeding telling;
    private volatile @Nullable Thread teller;

    Demonstration(
            DemonstrationTable table,
            List<Chapter> chapters,
            Function<LocalDate, Seeding> seeding,
            LocalDate today,
            DueHold dues) {
        this.table = table;
        this.chapters = List.copyOf(chapters);
        this.seeding = seeding;
        this.today = today;
        this.dues = dues;
    }

    @Override
    public void start() {
        Optional<LocalDate> day = table.begin(today);
        running = true;
        if (day.isEmpty() || chapters.stream().allMatch(table::isTold)) {
            told.countDown();
        } else {
            dues.take().ifPresentOrElse(held -> tellAll(seeding.apply(day.get()), held), told::countDown);
        }
    }

    private void tellAll(Seeding with, DueHold.Held held) {
        telling = with;
        chapters.stream().filter(Chapter::beforeLogIn).forEach(chapter -> tell(chapter, with));
        teller = Thread.ofVirtual().name("demonstration").start(() -> tellTheRest(with, held));
    }

    private void tellTheRest(Seeding with, DueHold.Held held) {
        try (held) {
            chapters.stream().filter(chapter -> !chapter.beforeLogIn()).forEach(chapter -> {
                if (running) {
                    tell(chapter, with);
                }
            });
            if (running) {
                // for whoever was told how to log in: from here on figures stand still
                System.out.println("演示社区的往事已全部写入 (the demonstration is told).");
                System.out.flush();
            }
        } catch (CancellationException stopped) {
            LOG.debug("the demonstration goes on at the next start");
        } catch (RuntimeException failure) {
            // the product is whole without it; the next start goes on
            LOG.error("the demonstration stopped: {}", failure.toString());
        } finally {
            told.countDown();
        }
    }

    /** Whether all is told, or as much as could be, within this time. */
    public boolean isToldWithin(Duration patience) throws InterruptedException {
        return told.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tell(Chapter chapter, Seeding with) {
        if (!table.isTold(chapter)) {
            chapter.tell(with);
            table.told(chapter);
        }
    }

    /** Ends between two steps; a chapter cut in half is finished at the next start. */
    @Override
    public void stop() {
        running = false;
        Seeding with = telling;
        Thread thread = teller;
        if (with != null && thread != null) {
            with.stop();
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, after everything it needs. */
    @Override
    public int getPhase() {
        return 0;
    }
}
