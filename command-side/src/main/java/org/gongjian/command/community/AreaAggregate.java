package org.gongjian.command.community;

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
import org.gongjian.community.AreaEvent;
import org.gongjian.community.AreaState;
import org.jspecify.annotations.Nullable;

/** An area as Axon sees it. */
@AggregateRoot(type = AreaAggregate.TYPE)
public class AreaAggregate {
    static final String TYPE = "area";

    /** How the platform finds it. */
    public static final Shell<AreaAggregate> SHELL = new Shell<>(TYPE, AreaAggregate.class, AreaCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private AreaState state = AreaState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected AreaAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    AreaState handle(Asked<AreaCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(AreaDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(AreaEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
