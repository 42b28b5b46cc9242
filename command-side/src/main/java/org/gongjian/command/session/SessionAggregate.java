package org.gongjian.command.session;

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
import org.gongjian.session.SessionEvent;
import org.gongjian.session.SessionState;
import org.jspecify.annotations.Nullable;

/** A session of the congress as Axon sees it. */
@AggregateRoot(type = SessionAggregate.TYPE)
public class SessionAggregate {
    static final String TYPE = "session";

    /** How the platform finds it. */
    public static final Shell<SessionAggregate> SHELL = new Shell<>(TYPE, SessionAggregate.class, SessionCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private SessionState state = SessionState.UNKNOWN;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected SessionAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    SessionState handle(Asked<SessionCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(SessionDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(SessionEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
