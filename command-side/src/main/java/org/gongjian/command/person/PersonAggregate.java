package org.gongjian.command.person;

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
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.jspecify.annotations.Nullable;

/** A person as Axon sees it. */
@AggregateRoot(type = PersonAggregate.TYPE)
public class PersonAggregate {
    static final String TYPE = "person";

    /** How the platform finds it. */
    public static final Shell<PersonAggregate> SHELL = new Shell<>(TYPE, PersonAggregate.class, PersonCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private PersonState state = PersonState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected PersonAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    PersonState handle(Asked<PersonCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(PersonDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(PersonEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
