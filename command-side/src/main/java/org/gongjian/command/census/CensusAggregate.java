package org.gongjian.command.census;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.gongjian.census.CensusEvent;
import org.gongjian.census.CensusState;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.platform.shell.Deciding;
import org.gongjian.command.platform.shell.Shell;
import org.jspecify.annotations.Nullable;

/** A round of the census as Axon sees it. */
@AggregateRoot(type = CensusAggregate.TYPE)
public class CensusAggregate {
    static final String TYPE = "census";

    /** How the platform finds it. */
    public static final Shell<CensusAggregate> SHELL = new Shell<>(TYPE, CensusAggregate.class, CensusCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private CensusState state = CensusState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected CensusAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    CensusState handle(Asked<CensusCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(CensusDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(CensusEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
