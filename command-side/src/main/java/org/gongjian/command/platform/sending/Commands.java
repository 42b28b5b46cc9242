package org.gongjian.command.platform.sending;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.gongjian.command.decision.Cited;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Correlation;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.requests.RequestKeys;
import org.gongjian.command.platform.shell.Asked;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to the aggregates: one transaction and one connection around everything a request asks. In this order: its
 * key, then for each command load, number, decide and append, then what the command side keeps beside it, audit and answer. A
 * refusal rolls all of it back.
 */
public final class Commands {
    private static final int ATTEMPTS = 5;

    private final Dispatch dispatch;
    private final RequestKeys keys;
    private final Audit audit;
    private final List<AppendListener> listeners;
    private final TransactionTemplate transactions;
    private final Turns turns;
    private final CommandMetrics metrics;
    private final ClockWatch clock;
    private final InstantSource machine;

    public Commands(
            Dispatch dispatch,
            RequestKeys keys,
            Audit audit,
            List<AppendListener> listeners,
            TransactionTemplate transactions,
            Turns turns,
            CommandMetrics metrics,
            ClockWatch clock,
            InstantSource machine) {
        this.dispatch = dispatch;
        this.keys = keys;
        this.audit = audit;
        this.listeners = List.copyOf(listeners);
        this.transactions = transactions;
        this.turns = turns;
        this.metrics = metrics;
        this.clock = clock;
        this.machine = machine;
    }

    /** The answer is about the first command's aggregate. */
    public Answer send(RequestKey key, List<Asked<?>> asked) {
        return send(key, asked.getFirst().target(), asked);
    }

    /**
     * All of these or none, in the order given.
     *
     * @param about the aggregate the answer names
     */
    public Answer send(RequestKey key, String about, List<Asked<?>> asked) {
        return send(key, about, asked, () -> {});
    }

    /**
     * With something written beside, such as the files that a command names: in the same transaction, and not again for a
     * duplicate.
     */
    public Answer send(RequestKey key, String about, List<Asked<?>> asked, Runnable beside) {
        return send(key, about, asked, beside, UnaryOperator.identity());
    }

    private Answer send(
            RequestKey key, String about, List<Asked<?>> asked, Runnable beside, UnaryOperator<Asked<?>> completing) {
        CommandMetrics.Sample sample = metrics.start(named(about, asked));
        try {
            clock.requireInTime();
            try (Turns.Turn turn = turns.take(asked.stream().map(Asked::target).toList())) {
                Answer answer = attempt(new Request(key, about, asked, beside, completing, Correlation.current()));
                sample.accepted();
                return answer;
            }
        } catch (Refused refused) {
            sample.refused(refused.code().name());
            throw refused;
        } catch (RuntimeException | Error failure) {
            sample.failed();
            throw failure;
        }
    }

    /**
     * One command of which a part only comes to be in its transaction: a paper names the files that were printed with the number
     * drawn for it. Asked, audited and refused as drafted.
     */
    public Answer send(RequestKey key, Asked<?> draft, UnaryOperator<Asked<?>> completing) {
        return send(key, draft.target(), List.of(draft), () -> {}, completing);
    }

    /** The answer to this request, if it was already answered: an edge need not gather anything for it again. */
    public Optional<Answer> answered(RequestKey key) {
        return key.isOnce() ? Optional.empty() : keys.find(key);
    }

    private record Request(
            RequestKey key,
            String about,
            List<Asked<?>> asked,
            Runnable beside,
            UnaryOperator<Asked<?>> completing,
            String correlation) {}

    private Answer attempt(Request request) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return transactions.execute(status -> within(request));
            } catch (RefusedCommand refused) {
                transactions.executeWithoutResult(status -> audit.refused(
                        refused.asked(),
                        request.correlation(),
                        refused.refused().code().name()));
                throw refused.refused();
            } catch (CannotCreateTransactionException noConnection) {
                throw Turns.overloaded();
            } catch (RuntimeException failure) {
                if (!Conflict.isBehind(failure)) {
                    throw failure;
                }
                metrics.conflict();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(2, 25L * attempt)));
            }
        }
        throw Turns.overloaded();
    }

    private Answer within(Request request) {
        Optional<Answer> first = keys.enter(request.key(), machine.instant());
        if (first.isPresent()) {
            return first.get();
        }
        request.beside().run();
        List<Appended> all = new ArrayList<>();
        for (Asked<?> asked : request.asked()) {
            Dispatch.Outcome outcome = decided(asked, request);
            all.addAll(outcome.events());
            keepBeside(asked, outcome);
            audit.accepted(asked, request.correlation(), outcome.events());
        }
        Answer answer = answer(request.about(), all);
        keys.answered(request.key(), answer);
        return answer;
    }

    /** What is kept once beside the facts refuses whoever comes second, as a decision does. */
    private void keepBeside(Asked<?> asked, Dispatch.Outcome outcome) {
        try {
            listeners.forEach(listener -> listener.appended(outcome.events(), outcome.state(), asked.edge()));
        } catch (Refused refused) {
            throw refusedCommand(asked, refused);
        }
    }

    private Dispatch.Outcome decided(Asked<?> asked, Request request) {
        try {
            return dispatch.send(request.completing().apply(asked), request.correlation());
        } catch (Refused refused) {
            throw refusedCommand(asked, refused);
        }
    }

    private static RefusedCommand refusedCommand(Asked<?> asked, Refused refused) {
        return new RefusedCommand(asked, Cited.from(asked.edge().charter(), refused));
    }

    private static Answer answer(String about, List<Appended> events) {
        long sequence = events.stream()
                .filter(event -> event.aggregateId().equals(about))
                .mapToLong(Appended::sequence)
                .max()
                .orElse(-1);
        return new Answer(
                events.stream().map(Appended::position).sorted().toList(),
                about,
                sequence,
                events.stream().map(Appended::name).toList());
    }

    private static String named(String about, List<Asked<?>> asked) {
        return asked.stream()
                .filter(one -> one.target().equals(about))
                .findFirst()
                .map(Asked::commandName)
                .orElseThrow(() -> new IllegalArgumentException("nothing is asked of " + about));
    }
}
