package org.gongjian.command.platform.due;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what is due. It happened at the due instant, however late we come to it. A refusal is an outcome; another error is
 * tried again by whichever node takes it next, and parked after five times.
 */
public final class DuePoller {
    private static final Logger LOG = LoggerFactory.getLogger(DuePoller.class);
    private static final int AT_ONCE = 50;
    private static final int ATTEMPTS = 5;

    /** Code of a date of which nothing had to come any more. */
    private static final String NOTHING_TO_DO = "NOTHING_TO_DO";

    private final DueTable dues;
    private final Commands commands;
    private final List<DueAutomation> automations;
    private final List<String> types;
    private final List<DueWork> inBulk;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final DueHold hold;
    private final Streams streams;

    public DuePoller(
            DueTable dues,
            Commands commands,
            List<DueAutomation> automations,
            List<DueWork> inBulk,
            TransactionTemplate transactions,
            InstantSource clock,
            DueHold hold,
            Streams streams) {
        this.dues = dues;
        this.commands = commands;
        this.automations = List.copyOf(automations);
        this.types = automations.stream().map(DueAutomation::type).toList();
        this.inBulk = List.copyOf(inBulk);
        this.transactions = transactions;
        this.clock = clock;
        this.hold = hold;
        this.streams = streams;
    }

    /** What this node does by itself. */
    @Scheduled(fixedDelayString = "${gongjian.due.every:PT10S}", initialDelayString = "${gongjian.due.first:PT10S}")
    public void tick() {
        Instant now = clock.instant();
        int taken;
        do {
            taken = hold.unlessHeld(() -> carryOutSome(now).taken());
        } while (taken > 0);
    }

    private record Some(int taken, int settled) {}

    /** Everything that is due by then, whoever holds; answers how many dates were dealt with. */
    public int carryOut(Instant now) {
        int settled = 0;
        Some some;
        do {
            some = carryOutSome(now);
            settled += some.settled();
        } while (some.taken() > 0);
        return settled;
    }

    private Some carryOutSome(Instant now) {
        int done = inBulk.stream().mapToInt(work -> some(work, now)).sum();
        List<DueTable.Claimed> claimed = transactions.execute(status -> dues.claim(now, AT_ONCE, types));
        int settled = done;
        for (DueTable.Claimed one : claimed) {
            settled += carryOut(one, now) ? 1 : 0;
        }
        return new Some(done + claimed.size(), settled);
    }

    /** What fails is rolled back and tried again with the next tick; it keeps no date from being dealt with. */
    private static int some(DueWork work, Instant now) {
        try {
            return work.some(now);
        } catch (RuntimeException failure) {
            LOG.warn("{} failed: {}", work.getClass().getSimpleName(), failure.getClass());
            return 0;
        }
    }

    private boolean carryOut(DueTable.Claimed claimed, Instant now) {
        DueTable.DueRow due = claimed.row();
        try {
            if (automation(due).filter(one -> one.mustWait(due)).isPresent()) {
                transactions.executeWithoutResult(status -> dues.waits(due));
                return false;
            }
            Optional<Answer> answer = asked(due).map(asked -> commands.send(key(due), List.of(asked)));
            settle(
                    due,
                    now,
                    new DueTable.Outcome(
                            "ACCEPTED",
                            answer.isPresent() ? null : NOTHING_TO_DO,
                            answer.map(Answer::position).orElse(null),
                            null));
            return true;
        } catch (Refused refused) {
            if (refused.code().kind() == RefusalCode.Kind.OVERLOADED) {
                return false;
            }
            settle(due, now, came(refused, due));
            return true;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "{} of {} failed for the {}. time: {}",
                    due.kind(),
                    due.aggregate(),
                    claimed.attempts(),
                    failure.getClass());
            if (claimed.attempts() >= ATTEMPTS) {
                settle(due, now, amiss("PARKED", failure.getClass().getSimpleName(), due));
                return true;
            }
            return false;
        }
    }

    /** What somebody did by hand while the system asked for it, so that nothing is to be asked any more, is no failure. */
    private DueTable.Outcome came(Refused refused, DueTable.DueRow due) {
        return isDone(due)
                ? new DueTable.Outcome("ACCEPTED", NOTHING_TO_DO, null, null)
                : amiss("REFUSED", refused.code().name(), due);
    }

    private boolean isDone(DueTable.DueRow due) {
        try {
            return asked(due).isEmpty();
        } catch (RuntimeException unasked) {
            // the refusal that is known already is shown
            return false;
        }
    }

    private Optional<Asked<?>> asked(DueTable.DueRow due) {
        return automation(due).flatMap(automation -> automation.ask(due));
    }

    private Optional<DueAutomation> automation(DueTable.DueRow due) {
        return automations.stream()
                .filter(automation -> automation.type().equals(due.type()))
                .findFirst();
    }

    /** Somebody is to be shown it: whoever answers for where it belongs. */
    private DueTable.Outcome amiss(String what, String code, DueTable.DueRow due) {
        return new DueTable.Outcome(what, code, null, area(due));
    }

    private @Nullable AreaPath area(DueTable.DueRow due) {
        try {
            return streams.open(due.about()).map(Streams.Stream::area).orElse(null);
        } catch (RuntimeException unreadable) {
            // a stream that cannot be read keeps no other date from being dealt with
            return null;
        }
    }

    private void settle(DueTable.DueRow due, Instant now, DueTable.Outcome outcome) {
        transactions.executeWithoutResult(status -> dues.settle(due, now, outcome));
    }

    /** Under which what is due is asked, once. */
    public static RequestKey key(DueTable.DueRow due) {
        return RequestKey.of("due:" + due.kind(), due.aggregate() + "@" + due.at());
    }
}
