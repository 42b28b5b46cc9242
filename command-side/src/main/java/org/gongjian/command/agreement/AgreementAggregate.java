package org.gongjian.command.agreement;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.AgreementState;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.platform.shell.Deciding;
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.command.platform.shell.Shell;
import org.jspecify.annotations.Nullable;

/** An agreement as Axon sees it. */
@AggregateRoot(type = AgreementAggregate.TYPE)
public class AgreementAggregate {
    static final String TYPE = "agreement";

    /** How the platform finds it. */
    public static final Shell<AgreementAggregate> SHELL =
            new Shell<>(TYPE, AgreementAggregate.class, AgreementCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private AgreementState state = AgreementState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected AgreementAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    AgreementState handle(Asked<AgreementCommand> asked, Numbers numbers) {
        id = asked.target();
        Edge gathered = Deciding.edge(asked, recordedAt);
        Edge edge = numbers.draw(
                AgreementDecider.numberDue(state, asked.command(), gathered).orElse(null), gathered);
        Deciding.record(AgreementDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(AgreementEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
