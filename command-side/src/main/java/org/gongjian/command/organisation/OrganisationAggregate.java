package org.gongjian.command.organisation;

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
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationState;
import org.jspecify.annotations.Nullable;

/** An organisation as Axon sees it. */
@AggregateRoot(type = OrganisationAggregate.TYPE)
public class OrganisationAggregate {
    static final String TYPE = "organisation";

    /** How the platform finds it. */
    public static final Shell<OrganisationAggregate> SHELL =
            new Shell<>(TYPE, OrganisationAggregate.class, OrganisationCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private OrganisationState state = OrganisationState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected OrganisationAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    OrganisationState handle(Asked<OrganisationCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(OrganisationDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(
            OrganisationEvent event,
            DomainEventMessage<?> message,
            @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
