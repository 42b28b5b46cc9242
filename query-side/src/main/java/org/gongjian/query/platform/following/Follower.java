package org.gongjian.query.platform.following;

import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.gongjian.query.platform.folding.Generation;

/** The running processor of one generation: one segment, every event. */
public final class Follower {
    private final Generation generation;
    private final PooledStreamingEventProcessor processor;
    private final DeadLetteringEventHandlerInvoker invoker;

    Follower(Generation generation, PooledStreamingEventProcessor processor, DeadLetteringEventHandlerInvoker invoker) {
        this.generation = generation;
        this.processor = processor;
        this.invoker = invoker;
    }

    Generation generation() {
        return generation;
    }

    public void start() {
        processor.start();
    }

    /** Asks it to end; done when it has given its token back, which takes a database that answers. */
    public CompletableFuture<Void> stop() {
        return processor.shutdownAsync();
    }

    /** Folds the parked events of one stream again, oldest first. False when there are none or they fail again. */
    public boolean foldParkedAgain() {
        return invoker.process(letter -> letter.message() instanceof EventMessage<?>);
    }
}
