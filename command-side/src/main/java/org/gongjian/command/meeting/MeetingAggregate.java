package org.gongjian.command.meeting;

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
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.jspecify.annotations.Nullable;

/** A meeting as Axon sees it. */
@AggregateRoot(type = MeetingAggregate.TYPE)
public class MeetingAggregate {
    static final String TYPE = "meeting";

    /** How the platform finds it. */
    public static final Shell<MeetingAggregate> SHELL = new Shell<>(TYPE, MeetingAggregate.class, MeetingCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private MeetingState state = MeetingState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected MeetingAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    MeetingState handle(Asked<MeetingCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(MeetingDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(MeetingEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
