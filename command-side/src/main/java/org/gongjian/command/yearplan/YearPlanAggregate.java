package org.gongjian.command.yearplan;

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
import org.gongjian.yearplan.YearPlanEvent;
import org.gongjian.yearplan.YearPlanState;
import org.jspecify.annotations.Nullable;

/** The three lists of a year as Axon sees it. */
@AggregateRoot(type = YearPlanAggregate.TYPE)
public class YearPlanAggregate {
    static final String TYPE = "year_plan";

    /** How the platform finds it. */
    public static final Shell<YearPlanAggregate> SHELL =
            new Shell<>(TYPE, YearPlanAggregate.class, YearPlanCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private YearPlanState state = YearPlanState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected YearPlanAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    YearPlanState handle(Asked<YearPlanCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(YearPlanDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(YearPlanEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
