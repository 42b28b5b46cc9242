package org.gongjian.query.platform.following;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.timeout.UnitOfWorkTimeoutInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the processor of a generation. Rows, token and parked events are written in one transaction of the view pool. Every setting
 * whose default would lose or stall events is given here on purpose.
 */
public final class Followers {
    private static final int BATCH = 500;

    /** Another node may take over a read model after this time without a sign of life. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(20);

    private static final Duration CLAIM_EXTENSION = Duration.ofSeconds(5);

    /** Also how long an idle processor waits for a wake-up before it looks by itself. */
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(2);

    /** A batch that takes longer is interrupted, rolled back and tried again; no event is parked for it. */
    private static final Duration BATCH_LIMIT = Duration.ofSeconds(60);

    private static final Duration BATCH_WARNING = Duration.ofSeconds(10);

    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final TransactionTemplate savepoint;
    private final JdbcClient view;
    private final Serializer facts;
    private final Serializer tokens = Jackson3Serializer.builder().build();
    private final Tail tail;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private final Figures figures;

    public Followers(
            DataSource viewPool,
            PlatformTransactionManager viewTransactions,
            Serializer facts,
            Tail tail,
            ScheduledExecutorService coordinators,
            ScheduledExecutorService workers,
            Figures figures) {
        this.connections = new SpringDataSourceConnectionProvider(viewPool);
        this.transactions = new SpringTransactionManager(viewTransactions);
        this.savepoint = new TransactionTemplate(viewTransactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.view = JdbcClient.create(viewPool);
        this.facts = facts;
        this.tail = tail;
        this.coordinators = coordinators;
        this.workers = workers;
        this.figures = figures;
    }

    public Follower follow(Generation generation, Projection projection) {
        DeadLetteringEventHandlerInvoker invoker = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(
                        new FoldingHandler(projection, savepoint, this::positionOf, figures.counting(generation)))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .queue(parked(generation))
                .enqueuePolicy((letter, cause) -> {
                    if (cause instanceof BatchMustBeRetried retry) {
                        throw retry;
                    }
                    return Decisions.enqueue(cause);
                })
                .transactionManager(transactions)
                .allowReset(false)
                .enableSequenceIdentifierCache()
                .build();
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(generation.processor())
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(tail)
                .tokenStore(tokenStore())
                .transactionManager(transactions)
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .claimExtensionThreshold(CLAIM_EXTENSION.toMillis())
                .build();
        processor.registerHandlerInterceptor(new UnitOfWorkTimeoutInterceptor(
                generation.processor(), (int) BATCH_LIMIT.toMillis(), (int) BATCH_WARNING.toMillis(), (int)
                        BATCH_WARNING.toMillis()));
        return new Follower(generation, processor, invoker);
    }

    private long positionOf(String eventId) {
        return view.sql("SELECT globalindex FROM store.event WHERE eventidentifier = ?")
                .param(eventId)
                .query(Long.class)
                .single();
    }

    public TokenStore tokenStore() {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(tokens)
                .claimTimeout(CLAIM_TIMEOUT)
                .contentType(byte[].class)
                .schema(TokenSchema.builder()
                        .setTokenTable("view.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    public JdbcSequencedDeadLetterQueue<EventMessage<?>> parked(Generation generation) {
        return JdbcSequencedDeadLetterQueue.builder()
                .processingGroup(generation.processor())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(facts)
                .genericSerializer(tokens)
                .schema(DeadLetterSchema.builder()
                        .deadLetterTable("view.dead_letter")
                        .deadLetterIdentifierColumn("dead_letter_id")
                        .processingGroupColumn("processing_group")
                        .sequenceIdentifierColumn("sequence_id")
                        .sequenceIndexColumn("sequence_index")
                        .messageTypeColumn("message_type")
                        .eventIdentifierColumn("event_id")
                        .timestampColumn("time_stamp")
                        .payloadTypeColumn("payload_type")
                        .payloadRevisionColumn("payload_revision")
                        .payloadColumn("payload")
                        .metaDataColumn("meta_data")
                        .aggregateTypeColumn("aggregate_type")
                        .aggregateIdentifierColumn("aggregate_id")
                        .sequenceNumberColumn("sequence_number")
                        .tokenTypeColumn("token_type")
                        .tokenColumn("token")
                        .enqueuedAtColumn("enqueued_at")
                        .lastTouchedColumn("last_touched")
                        .processingStartedColumn("processing_started")
                        .causeTypeColumn("cause_type")
                        .causeMessageColumn("cause_message")
                        .diagnosticsColumn("diagnostics")
                        .build())
                .maxSequences(1024)
                .maxSequenceSize(100_000)
                .build();
    }
}
