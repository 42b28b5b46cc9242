package org.gongjian.command.minutes;

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
import org.gongjian.minutes.MinutesEvent;
import org.gongjian.minutes.MinutesState;
import org.jspecify.annotations.Nullable;

/** Minutes as Axon sees it. */
@AggregateRoot(type = MinutesAggregate.TYPE)
public class MinutesAggregate {
    static final String TYPE = "minutes";

    /** How the platform finds them. */
    public static final Shell<MinutesAggregate> SHELL = new Shell<>(TYPE, MinutesAggregate.class, MinutesCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private MinutesState state = MinutesState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected MinutesAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    MinutesState handle(Asked<MinutesCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(MinutesDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(MinutesEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
