package org.gongjian.command.motion;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.platform.shell.Deciding;
import org.gongjian.command.platform.shell.Shell;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.jspecify.annotations.Nullable;

/** A motion as Axon sees it. */
@AggregateRoot(type = MotionAggregate.TYPE)
public class MotionAggregate {
    static final String TYPE = "motion";

    /** How the platform finds it. */
    public static final Shell<MotionAggregate> SHELL =
            new Shell<>(TYPE, MotionAggregate.class, MotionCommand.class, MotionAggregate::copy);

    @AggregateIdentifier
    private @Nullable String id;

    private MotionState state = MotionState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected MotionAggregate() {}

    private static MotionAggregate copy(MotionAggregate other) {
        MotionAggregate copy = new MotionAggregate();
        copy.id = other.id;
        copy.state = other.state;
        copy.recordedAt = other.recordedAt;
        return copy;
    }

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    MotionState handle(Asked<MotionCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(MotionDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(MotionEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
