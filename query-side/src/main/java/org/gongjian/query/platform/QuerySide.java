package org.gongjian.query.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.query.platform.folding.CheckValues;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.folding.StoreReader;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.following.Figures;
import org.gongjian.query.platform.following.Followers;
import org.gongjian.query.platform.following.StoreGlance;
import org.gongjian.query.platform.following.Tail;
import org.gongjian.query.platform.generations.Generations;
import org.gongjian.query.platform.generations.ReadModels;
import org.gongjian.query.platform.generations.Rebuild;
import org.gongjian.query.platform.generations.Watch;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.platform.waiting.PositionWait;
import org.gongjian.query.platform.waiting.WaitingPages;
import org.gongjian.store.EventStores;
import org.gongjian.store.GongjianSerializer;
import org.gongjian.store.MachineTime;
import org.gongjian.store.keys.AuthenticatorKeys;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The query side as the application imports it. Expects the beans {@code viewPool}, {@code viewTransactions} and a {@link KeyFile}. */
@Configuration
@ComponentScan("org.gongjian.query")
public class QuerySide {
    private static final int WORKERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    JdbcClient viewJdbc(@Qualifier("viewPool") DataSource viewPool) {
        return JdbcClient.create(viewPool);
    }

    @Bean
    PositionWait positionWait(JdbcClient viewJdbc, @Value("${gongjian.query.longest-wait:3s}") Duration atMost) {
        return new PositionWait(viewJdbc, atMost);
    }

    @Bean
    WebMvcConfigurer waitingPages(PositionWait wait) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new WaitingPages(wait));
            }
        };
    }

    @Bean
    ReadModels readModels(
            List<ReadModel> models,
            @Qualifier("viewPool") DataSource viewPool,
            @Qualifier("viewTransactions") PlatformTransactionManager viewTransactions,
            ObjectProvider<MeterRegistry> meters) {
        return readModels(
                models,
                viewPool,
                viewTransactions,
                EventStores.reading(viewPool, viewTransactions, Gongjian.catalogue()),
                new GongjianSerializer(Gongjian.catalogue()),
                meters.getIfAvailable(SimpleMeterRegistry::new),
                PATIENCE);
    }

    /** Streams of single aggregates, for folds that need all of one. */
    @Bean
    Streams viewStreams(JdbcClient viewJdbc) {
        return new Streams(viewJdbc, new GongjianSerializer(Gongjian.catalogue()));
    }

    @Bean
    CheckValues checkValues(JdbcClient viewJdbc, KeyFile keys) {
        return new CheckValues(
                viewJdbc, new StoreReader(new GongjianSerializer(Gongjian.catalogue())), new AuthenticatorKeys(keys));
    }

    /** What folds write at once. */
    @Bean
    Rows viewRows(@Qualifier("viewPool") DataSource viewPool) {
        return new Rows(viewPool);
    }

    /** Opens what a page may show, with the rights of the query side: it can make no key. */
    @Bean
    Opener opener(@Qualifier("viewConcealer") Concealer concealer, KeyFile keys) {
        return new Opener(concealer, keys);
    }

    /** Wanted by its name within the platform, so that it is never taken for the one that conceals. */
    @Bean(defaultCandidate = false)
    @Qualifier("viewConcealer")
    Concealer viewConcealer(@Qualifier("viewPool") DataSource viewPool, KeyFile keys) {
        return new Concealer(viewPool, keys);
    }

    /** The whole machinery by hand; tests use it as it is. */
    static ReadModels readModels(
            List<ReadModel> models,
            DataSource viewPool,
            PlatformTransactionManager viewTransactions,
            EventStorageEngine viewEngine,
            GongjianSerializer facts,
            MeterRegistry meters,
            Duration patience) {
        JdbcClient view = JdbcClient.create(viewPool);
        TransactionTemplate transaction = new TransactionTemplate(viewTransactions);
        Figures figures = new Figures(meters);
        Tail tail = new Tail(token -> viewEngine.readEvents(token, false));
        Followers followers = new Followers(
                viewPool,
                viewTransactions,
                facts,
                tail,
                threads("view-coordinator-", 1),
                threads("view-worker-", WORKERS),
                figures);
        Generations generations = new Generations(viewPool, transaction);
        return new ReadModels(
                models,
                viewPool,
                generations,
                followers,
                new Rebuild(viewPool, transaction, new StoreReader(facts), followers.tokenStore()),
                new Watch(view, generations, figures, MachineTime.CLOCK, patience),
                new StoreGlance(view, tail));
    }

    private static ScheduledExecutorService threads(String name, int count) {
        return Executors.newScheduledThreadPool(
                count, Thread.ofPlatform().daemon().name(name, 0).factory());
    }
}
