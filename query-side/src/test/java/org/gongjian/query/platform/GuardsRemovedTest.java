package org.gongjian.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.following.Figures;
import org.gongjian.query.platform.following.FoldingHandler;
import org.gongjian.query.platform.following.Followers;
import org.gongjian.query.platform.following.Tail;
import org.gongjian.query.platform.waiting.PositionWait;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a failing event where one of the guards of {@link Followers} is missing: the damage it prevents. */
class GuardsRemovedTest {
    private static final AreaPath AREA = new AreaPath(new Id.AreaId(new UUID(0, 1)), null, null);
    private static final Happened HAPPENED = new Happened(
            Instant.parse("2026-04-10T04:00:00Z"), false, null, new Capacity.Rule("test"), null, Via.SELF, null);

    private final GivenFacts given = new GivenFacts();
    private final Probe probe = new Probe();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(given.view());
    private final Tail tail = new Tail(token -> given.engine(transactions).readEvents(token, false));
    private final Followers followers = new Followers(
            given.view(), transactions, given.serializer(), tail, threads, threads, new Figures(given.meters()));

    @AfterEach
    void close() {
        threads.shutdownNow();
        given.close();
    }

    @Test
    void without_propagating_errors_the_event_is_passed_over_and_its_half_written_rows_stay() {
        probe.defect = Probe.Defect.JAVA_ERROR;
        PooledStreamingEventProcessor processor = processor(SimpleEventHandlerInvoker.builder()
                .eventHandlers(handler(new NoSavepoint()))
                .build());
        long last = one_bad_event();
        processor.start();
        given.folded(last);
        processor.shutDown();
        assertThat(count("dead_letter")).isZero();
        assertThat(given.jdbc()
                        .sql("SELECT renamed FROM view.probe")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void without_a_savepoint_a_java_error_leaves_half_written_rows_beside_the_parked_event() {
        probe.defect = Probe.Defect.JAVA_ERROR;
        PooledStreamingEventProcessor processor = processor(parking(new NoSavepoint()));
        long last = one_bad_event();
        processor.start();
        given.folded(last);
        processor.shutDown();
        assertThat(count("dead_letter")).isEqualTo(1);
        assertThat(given.jdbc()
                        .sql("SELECT renamed FROM view.probe")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void without_a_savepoint_an_sql_error_loses_the_dead_letter_and_the_read_model_stands_still() {
        probe.defect = Probe.Defect.SQL_ERROR;
        PooledStreamingEventProcessor processor = processor(parking(new NoSavepoint()));
        long last = one_bad_event();
        processor.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> processor.processingStatus().values().stream().anyMatch(status -> status.isErrorState())
                        || processor.processingStatus().isEmpty());
        assertThat(count("dead_letter")).isZero();
        assertThat(new PositionWait(given.jdbc(), Duration.ofSeconds(2)).passed(java.util.List.of("probe"), last))
                .isFalse();
        processor.shutDown();
    }

    private long one_bad_event() {
        UUID unit = UUID.randomUUID();
        given.fact(
                "organisation",
                unit,
                AREA,
                HAPPENED.at(),
                new OrganisationEvent.Registered(HAPPENED, OrganisationKind.values()[0], "锦程", null, AREA, true, true));
        return given.fact(
                "organisation", unit, AREA, HAPPENED.at(), new OrganisationEvent.Renamed(HAPPENED, "坏", null));
    }

    private FoldingHandler handler(TransactionTemplate savepoint) {
        Generation generation = new Generation("probe", 1);
        return new FoldingHandler(probe.projection(given.jdbc(), generation), savepoint, event -> 0, () -> {});
    }

    private EventHandlerInvoker parking(TransactionTemplate savepoint) {
        return DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(handler(savepoint))
                .queue(followers.parked(new Generation("probe", 1)))
                .transactionManager(new SpringTransactionManager(transactions))
                .build();
    }

    private PooledStreamingEventProcessor processor(EventHandlerInvoker invoker) {
        given.following(probe).stop();
        return PooledStreamingEventProcessor.builder()
                .name("probe_g1")
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(tail)
                .tokenStore(followers.tokenStore())
                .transactionManager(new SpringTransactionManager(transactions))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .batchSize(200)
                .build();
    }

    private long count(String table) {
        return given.jdbc()
                .sql("SELECT count(*) FROM view." + table)
                .query(Long.class)
                .single();
    }

    /** Runs the work in the transaction of the batch, as if nobody had thought of savepoints. */
    private static final class NoSavepoint extends TransactionTemplate {
        @Override
        public <T> T execute(TransactionCallback<T> action) {
            TransactionStatus status = new SimpleTransactionStatus();
            return action.doInTransaction(status);
        }
    }
}
