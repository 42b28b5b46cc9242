package org.gongjian.command.visit;

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
import org.gongjian.visit.VisitEvent;
import org.gongjian.visit.VisitState;
import org.jspecify.annotations.Nullable;

/** A visit as Axon sees it. */
@AggregateRoot(type = VisitAggregate.TYPE)
public class VisitAggregate {
    static final String TYPE = "visit";

    /** How the platform finds it. */
    public static final Shell<VisitAggregate> SHELL = new Shell<>(TYPE, VisitAggregate.class, VisitCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private VisitState state = VisitState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected VisitAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    VisitState handle(Asked<VisitCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(VisitDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(VisitEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
