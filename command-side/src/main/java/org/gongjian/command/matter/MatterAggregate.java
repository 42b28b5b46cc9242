package org.gongjian.command.matter;

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
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.command.platform.shell.Shell;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.jspecify.annotations.Nullable;

/** A matter as Axon sees it. */
@AggregateRoot(type = MatterAggregate.TYPE)
public class MatterAggregate {
    public static final String TYPE = "matter";

    /** How the platform finds it. */
    public static final Shell<MatterAggregate> SHELL = new Shell<>(TYPE, MatterAggregate.class, MatterCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private MatterState state = MatterState.NOT_YET_KNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected MatterAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    MatterState handle(Asked<MatterCommand> asked, Numbers numbers) {
        id = asked.target();
        Edge gathered = Deciding.edge(asked, recordedAt);
        Edge edge = numbers.draw(
                MatterDecider.numberDue(state, asked.command(), gathered).orElse(null), gathered);
        Deciding.record(MatterDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(MatterEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
