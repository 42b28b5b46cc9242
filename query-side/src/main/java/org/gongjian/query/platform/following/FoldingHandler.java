package org.gongjian.query.platform.following;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Recording;
import org.gongjian.record.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives every stored event to one projection. The events of a batch are folded together when all of them are there. If that fails, the
 * whole batch is rolled back and comes again, and then each event is folded under a savepoint: one that fails takes its own half-written
 * rows with it and leaves the transaction fit to park it. Without the savepoint an SQL error aborts the transaction, and the parked event
 * with it (ADR 0021).
 */
public final class FoldingHandler implements EventMessageHandler {
    private final Projection projection;
    private final TransactionTemplate savepoint;
    private final ToLongFunction<String> positionOfEvent;
    private final Runnable counted;
    private final List<Recorded> together = new ArrayList<>();
    /** Parked events are folded again on the thread of who asked for it: never in the middle of a batch. */
    private final ReentrantLock turn = new ReentrantLock();

    /** Events of a batch that failed which come again, each under its own savepoint. */
    private int singly;

    private @Nullable UnitOfWork<?> batch;
    private @Nullable UnitOfWork<?> begun;
    private long lastIndex;

    public FoldingHandler(
            Projection projection,
            TransactionTemplate savepoint,
            ToLongFunction<String> positionOfEvent,
            Runnable counted) {
        this.projection = projection;
        this.savepoint = savepoint;
        this.positionOfEvent = positionOfEvent;
        this.counted = counted;
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return true;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        begin();
        long known = knownPosition(message);
        counted.run();
        if (!projection.concerns(message.getPayloadType().asSubclass(Fact.class))) {
            return null;
        }
        try {
            long position = known >= 0 ? known : positionOfEvent.applyAsLong(message.getIdentifier());
            if (singly > 0 || !(CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?>)) {
                singly = Math.max(0, singly - 1);
                savepoint.executeWithoutResult(status -> projection.on(recorded(message, position)));
            } else {
                together.add(recorded(message, position));
            }
        } catch (RuntimeException failure) {
            BatchMustBeRetried retry = BatchMustBeRetried.unlessTheEventIsAtFault(failure);
            throw retry != null ? retry : FoldFailed.because(failure);
        }
        return null;
    }

    private void begin() {
        UnitOfWork<?> current = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        if (current != null && current != begun) {
            turn.lock();
            current.onCleanup(over -> turn.unlock());
            begun = current;
            together.clear();
            projection.batchBegins();
            current.onPrepareCommit(ending -> end());
        }
    }

    private void end() {
        try {
            if (!together.isEmpty()) {
                projection.onAll(List.copyOf(together));
            }
            projection.batchEnds();
        } catch (RuntimeException failure) {
            BatchMustBeRetried retry = BatchMustBeRetried.unlessTheEventIsAtFault(failure);
            singly = retry == null ? together.size() : singly;
            throw retry != null ? retry : BatchMustBeRetried.oneByOne(FoldFailed.because(failure));
        }
    }

    /**
     * The event's own global index, or -1 when the token does not tell. A token tells how far the reader is, which is the same number
     * only when the event took the reader further: one that fills a gap does not. Within a batch this can be seen; the first of a batch
     * and what comes back from the dead letters must be looked up.
     */
    private long knownPosition(EventMessage<?> message) {
        UnitOfWork<?> current = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        boolean follows = current != null && current == batch;
        batch = current;
        if (!(message instanceof TrackedEventMessage<?> tracked)
                || !(tracked.trackingToken() instanceof GapAwareTrackingToken token)) {
            batch = null;
            return -1;
        }
        boolean wentFurther = follows && token.getIndex() > lastIndex;
        lastIndex = token.getIndex();
        return wentFurther ? lastIndex : -1;
    }

    private static Recorded recorded(EventMessage<?> message, long position) {
        if (!(message instanceof DomainEventMessage<?> domain)) {
            throw new IllegalStateException("not of a stream: " + message.getIdentifier());
        }
        Recording recording = Recording.of(message.getMetaData());
        return new Recorded(
                (Fact) message.getPayload(),
                domain.getType(),
                domain.getAggregateIdentifier(),
                domain.getSequenceNumber(),
                position,
                UUID.fromString(message.getIdentifier()),
                recording.at(),
                recording.area(),
                recording.login());
    }
}
