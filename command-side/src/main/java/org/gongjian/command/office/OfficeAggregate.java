package org.gongjian.command.office;

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
import org.gongjian.office.OfficeEvent;
import org.gongjian.office.OfficeState;
import org.jspecify.annotations.Nullable;

/** An office as Axon sees it. */
@AggregateRoot(type = OfficeAggregate.TYPE)
public class OfficeAggregate {
    static final String TYPE = "office";

    /** How the platform finds it. */
    public static final Shell<OfficeAggregate> SHELL = new Shell<>(TYPE, OfficeAggregate.class, OfficeCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private OfficeState state = OfficeState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected OfficeAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    OfficeState handle(Asked<OfficeCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(OfficeDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(OfficeEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
