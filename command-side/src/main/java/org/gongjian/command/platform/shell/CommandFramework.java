package org.gongjian.command.platform.shell;

import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/**
 * Axon as the command side uses it, put together by hand: the aggregates that are declared, no snapshots but those of crowded
 * ones in memory ({@link CrowdedRepository}), no locks of its own (commands queue before they take a connection), no transaction of its own (sending
 * holds one around everything).
 */
public final class CommandFramework {
    private CommandFramework() {}

    public static Configuration build(EventStore store, List<Shell<?>> shells, Numbers numbers) {
        EdgeMetadata metadata = new EdgeMetadata();
        Configurer axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(config -> store)
                .configureCommandBus(config -> bus(metadata))
                .registerComponent(Numbers.class, config -> numbers);
        shells.forEach(shell -> axon.configureAggregate(aggregate(shell)));
        return axon.buildConfiguration();
    }

    private static CommandBus bus(EdgeMetadata metadata) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerDispatchInterceptor(metadata);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(metadata));
        return bus;
    }

    private static <A> AggregateConfigurer<A> aggregate(Shell<A> shell) {
        AggregateConfigurer<A> aggregate = AggregateConfigurer.defaultConfiguration(shell.aggregate())
                .configureLockFactory(config -> NullLockFactory.INSTANCE);
        UnaryOperator<A> copy = shell.copy();
        return copy == null
                ? aggregate
                : aggregate.configureRepository(config -> CrowdedRepository.of(shell.aggregate(), copy, config));
    }
}
