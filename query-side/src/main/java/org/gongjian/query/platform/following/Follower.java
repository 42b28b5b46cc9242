package org.gongjian.query.platform;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** The running processor of one generation: one segment, every event. */
final class Follower {
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

    void start() {
        processor.start();
    }

    void stop() {
        processor.shutDown();
    }

    /** Folds the parked events of one stream again, oldest first. False when there are none or they fail again. */
    boolean foldParkedAgain() {
        return invoker.process(letter -> letter.message() instanceof EventMessage<?>);
    }
}
