package org.gongjian.command.charter;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterState;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.platform.shell.Deciding;
import org.gongjian.command.platform.shell.Shell;
import org.jspecify.annotations.Nullable;

/** A charter as Axon sees it. */
@AggregateRoot(type = CharterAggregate.TYPE)
public class CharterAggregate {
    static final String TYPE = "charter";

    /** How the platform finds it. */
    public static final Shell<CharterAggregate> SHELL = new Shell<>(TYPE, CharterAggregate.class, CharterCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private CharterState state = CharterState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected CharterAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    CharterState handle(Asked<CharterCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(CharterDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(CharterEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
