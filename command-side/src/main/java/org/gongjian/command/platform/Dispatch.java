package org.gongjian.command.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.gongjian.record.Catalogue;
import org.gongjian.record.Fact;
import org.gongjian.store.MetadataKeys;
import org.jspecify.annotations.Nullable;

/** One command through Axon in the running transaction; answers with what was appended and the state after it. */
final class Dispatch {
    /** What one command led to. */
    record Outcome(Object state, List<Appended> events) {}

    private final CommandBus bus;
    private final Catalogue catalogue;
    private final ToLongFunction<EventMessage<?>> positions;
    private final List<Shell<?>> shells;
    private final Map<Class<?>, Shell<?>> byCommand = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable List<EventMessage<?>>> appending = new ThreadLocal<>();

    Dispatch(
            CommandBus bus,
            EventStore store,
            ToLongFunction<EventMessage<?>> positions,
            Catalogue catalogue,
            List<Shell<?>> shells) {
        this.bus = bus;
        this.catalogue = catalogue;
        this.positions = positions;
        this.shells = List.copyOf(shells);
        // called on the dispatching thread, after the engine appended and before the unit of work ends
        store.subscribe(events -> {
            List<EventMessage<?>> mine = appending.get();
            if (mine != null) {
                mine.addAll(events);
            }
        });
    }

    Outcome send(Asked<?> asked, String correlation) {
        List<EventMessage<?>> mine = new ArrayList<>();
        appending.set(mine);
        try {
            Object state = dispatch(asked, correlation);
            return new Outcome(state, mine.stream().map(this::appended).toList());
        } finally {
            appending.remove();
        }
    }

    private Object dispatch(Asked<?> asked, String correlation) {
        MetaData metadata = MetaData.with(MetadataKeys.CORRELATION_ID, correlation);
        CommandMessage<Asked<?>> message = new GenericCommandMessage<>(
                new GenericMessage<>(asked, metadata), shell(asked.command()).type());
        Result result = new Result();
        bus.<Asked<?>, Object>dispatch(message, (command, answer) -> {
            result.failure = answer.isExceptional() ? answer.exceptionResult() : null;
            result.state = answer.isExceptional() ? null : answer.getPayload();
        });
        if (result.failure instanceof RuntimeException failure) {
            throw failure;
        }
        if (result.failure instanceof Error failure) {
            throw failure;
        }
        if (result.failure != null || result.state == null) {
            throw new CommandExecutionException("no state came back", result.failure);
        }
        return result.state;
    }

    private static final class Result {
        private @Nullable Object state;
        private @Nullable Throwable failure;
    }

    private Shell<?> shell(Object command) {
        return byCommand.computeIfAbsent(
                command.getClass(),
                type -> shells.stream()
                        .filter(shell -> shell.commands().isAssignableFrom(type))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no aggregate takes " + type.getName())));
    }

    private Appended appended(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        Fact fact = (Fact) event.getPayload();
        return new Appended(
                fact,
                catalogue.of(fact.getClass()).name(),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                positions.applyAsLong(event));
    }
}
