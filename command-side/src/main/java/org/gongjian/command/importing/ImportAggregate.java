package org.gongjian.command.importing;

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
import org.gongjian.importing.ImportEvent;
import org.gongjian.importing.ImportState;
import org.jspecify.annotations.Nullable;

/** An import as Axon sees it. */
@AggregateRoot(type = ImportAggregate.TYPE)
class ImportAggregate {
    static final String TYPE = "import";

    /** How the platform finds it. */
    static final Shell<ImportAggregate> SHELL = new Shell<>(TYPE, ImportAggregate.class, ImportCommand.class);

    @AggregateIdentifier
    private @Nullable String id;

    private ImportState state = ImportState.NOTHING;
    private @Nullable Instant recordedAt;

    /** For Axon. */
    protected ImportAggregate() {}

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(CREATE_IF_MISSING)
    ImportState handle(Asked<ImportCommand> asked) {
        id = asked.target();
        Edge edge = Deciding.edge(asked, recordedAt);
        Deciding.record(ImportDecider.decide(state, asked.command(), edge), edge);
        return state;
    }

    @EventSourcingHandler
    void on(ImportEvent event, DomainEventMessage<?> message, @MetaDataValue(Deciding.RECORDED_AT) String recorded) {
        id = message.getAggregateIdentifier();
        state = state.evolve(event);
        recordedAt = Instant.parse(recorded);
    }
}
