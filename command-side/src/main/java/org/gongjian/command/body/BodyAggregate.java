package org.gongjian.command.body;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.BodyState;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.platform.shell.Deciding;
import org.gongjian.command.platform.shell.Shell;
import org.jspecify.annotations.Nullable;

/** A body as Axon sees it. */
@AggregateRoot(type = BodyAggregate.TYPE)
public class BodyAggregate {
    static final String TYPE = "body";

    /** How the platform finds it. */
    public static final Shell<BodyAggregate> SHELL = new Shell<>(TYPE, BodyAggregate.class, BodyCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private BodyState state = BodyState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected BodyAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    BodyState handle(Asked<BodyCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(BodyDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(BodyEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
