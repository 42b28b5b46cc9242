package org.gongjian.app.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells the demonstration into an empty store: what is needed to log in before the door opens, the rest while the product
 * already answers. A store that holds anything else is left alone.
 */
public class Demonstration implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final DemonstrationTable table;
    private final List<Chapter> chapters;
    private final Function<LocalDate, Seeding> seeding;
    private final LocalDate today;
    private volatile boolean running;
    private volatile @Nullable Thread teller;

    Demonstration(
            DemonstrationTable table, List<Chapter> chapters, Function<LocalDate, Seeding> seeding, LocalDate today) {
        this.table = table;
        this.chapters = List.copyOf(chapters);
        this.seeding = seeding;
        this.today = today;
    }

    @Override
    public void start() {
        Optional<LocalDate> day = table.begin(today);
        running = true;
        if (day.isPresent()) {
            Seeding with = seeding.apply(day.get());
            chapters.stream().filter(Chapter::beforeLogIn).forEach(chapter -> tell(chapter, with));
            teller = Thread.ofVirtual().name("demonstration").start(() -> tellTheRest(with));
        }
    }

    private void tellTheRest(Seeding with) {
        try {
            chapters.stream().filter(chapter -> !chapter.beforeLogIn()).forEach(chapter -> {
                if (running) {
                    tell(chapter, with);
                }
            });
        } catch (RuntimeException failure) {
            // the product is whole without it; the next start goes on
            LOG.error("the demonstration stopped: {}", failure.toString());
        }
    }

    private void tell(Chapter chapter, Seeding with) {
        if (!table.isTold(chapter)) {
            chapter.tell(with);
            table.told(chapter);
        }
    }

    /** Ends between two chapters; a chapter cut in half is finished at the next start. */
    @Override
    public void stop() {
        running = false;
        Thread telling = teller;
        if (telling != null) {
            telling.interrupt();
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
