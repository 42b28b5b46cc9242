package org.gongjian.command.partyorganisation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Instant;
import java.util.UUID;
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
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.command.platform.shell.Shell;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationState;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** An organisation of the party as Axon sees it. */
@AggregateRoot(type = PartyOrganisationAggregate.TYPE)
public class PartyOrganisationAggregate {
    static final String TYPE = "party_organisation";

    /** How the platform finds it. */
    public static final Shell<PartyOrganisationAggregate> SHELL =
            new Shell<>(TYPE, PartyOrganisationAggregate.class, PartyOrganisationCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private PartyOrganisationState state = PartyOrganisationState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected PartyOrganisationAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    PartyOrganisationState handle(Asked<PartyOrganisationCommand> asked, Numbers numbers) {
        id = asked.target();
        Edge gathered = Deciding.edge(asked, recordedAt);
        Edge edge = numbers.draw(
                PartyOrganisationDecider.numberDue(state, asked.command(), gathered)
                        .orElse(null),
                gathered);
        Id.PartyOrganisationId own = new Id.PartyOrganisationId(UUID.fromString(asked.target()));
        Deciding.record(PartyOrganisationDecider.decide(own, state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(
            PartyOrganisationEvent event,
            DomainEventMessage<?> message,
            @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
