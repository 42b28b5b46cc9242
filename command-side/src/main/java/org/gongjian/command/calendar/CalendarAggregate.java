package org.gongjian.command.calendar;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.gongjian.calendar.CalendarEvent;
import org.gongjian.calendar.CalendarState;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.platform.shell.Deciding;
import org.gongjian.command.platform.shell.Shell;
import org.jspecify.annotations.Nullable;

/** A working calendar as Axon sees it. */
@AggregateRoot(type = CalendarAggregate.TYPE)
public class CalendarAggregate {
    static final String TYPE = "calendar";

    /** How the platform finds it. */
    public static final Shell<CalendarAggregate> SHELL =
            new Shell<>(TYPE, CalendarAggregate.class, CalendarCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private CalendarState state = CalendarState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected CalendarAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    CalendarState handle(Asked<CalendarCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(CalendarDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(CalendarEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
