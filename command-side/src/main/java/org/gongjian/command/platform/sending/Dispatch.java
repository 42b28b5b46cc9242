package org.gongjian.command.platform.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.platform.shell.Shell;
import org.gongjian.record.Fact;
import org.gongjian.store.MetadataKeys;
import org.gongjian.store.Positions;
import org.jspecify.annotations.Nullable;

/** One command through Axon in the running transaction; answers with what was appended and the state after it. */
public final class Dispatch {
    /** What one command led to. */
    record Outcome(Object state, List<Appended> events) {}

    private final CommandBus bus;
    private final List<Shell<?>> shells;
    private final Map<Class<?>, Shell<?>> byCommand = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable List<Appended>> appending = new ThreadLocal<>();

    public Dispatch(CommandBus bus, EventStore store, List<Shell<?>> shells) {
        this.bus = bus;
        this.shells = List.copyOf(shells);
        // called on the dispatching thread, after the engine appended and before the unit of work ends
        store.subscribe(events -> {
            List<Appended> mine = appending.get();
            if (mine != null) {
                mine.addAll(appended(events));
            }
        });
    }

    Outcome send(Asked<?> asked, String correlation) {
        List<Appended> mine = new ArrayList<>();
        appending.set(mine);
        try {
            Object state = dispatch(asked, correlation);
            return new Outcome(state, List.copyOf(mine));
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

    private static List<Appended> appended(List<? extends EventMessage<?>> events) {
        Map<String, Positions.Written> written = Positions.written(CurrentUnitOfWork.get()).stream()
                .collect(Collectors.toMap(Positions.Written::eventId, Function.identity()));
        return events.stream().map(event -> appended(event, written)).toList();
    }

    private static Appended appended(EventMessage<?> event, Map<String, Positions.Written> written) {
        Positions.Written row = written.get(event.getIdentifier());
        if (row == null) {
            throw new IllegalStateException("the engine does not say where it wrote "
                    + event.getPayloadType().getName());
        }
        return new Appended(
                (Fact) event.getPayload(), row.name(), row.type(), row.aggregateId(), row.sequence(), row.position());
    }
}
