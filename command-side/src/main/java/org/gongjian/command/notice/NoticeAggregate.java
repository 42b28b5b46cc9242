package org.gongjian.command.notice;

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
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState;
import org.jspecify.annotations.Nullable;

/** A public notice as Axon sees it. */
@AggregateRoot(type = NoticeAggregate.TYPE)
public class NoticeAggregate {
    static final String TYPE = "notice";

    /** How the platform finds it. */
    public static final Shell<NoticeAggregate> SHELL = new Shell<>(TYPE, NoticeAggregate.class, NoticeCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private NoticeState state = NoticeState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected NoticeAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    NoticeState handle(Asked<NoticeCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(NoticeDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(NoticeEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
