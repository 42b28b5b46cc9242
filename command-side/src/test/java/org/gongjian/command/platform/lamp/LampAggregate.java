package org.gongjian.command.platform.lamp;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.platform.shell.Deciding;
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.store.MetadataKeys;
import org.jspecify.annotations.Nullable;

@AggregateRoot(type = "lamp")
public class LampAggregate {
    @AggregateIdentifier
    private @Nullable String id;

    private LampState state = new LampState.NotYetKnown();
    private @Nullable Instant recordedAt;

    /** Another one in the same state. */
    public static LampAggregate copy(LampAggregate other) {
        LampAggregate copy = new LampAggregate();
        copy.id = other.id;
        copy.state = other.state;
        copy.recordedAt = other.recordedAt;
        return copy;
    }

    @CommandHandler(commandName = "lamp")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    LampState handle(Asked<LampCommand> asked, Numbers numbers) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        edge = numbers.draw(LampDecider.numberDue(state, asked.command(), edge), edge);
        Deciding.record(LampDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(LampEvent event, DomainEventMessage<?> message, @MetaDataValue(MetadataKeys.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        recordedAt = Instant.parse(recorded);
        state = state.evolve(event);
    }
}
