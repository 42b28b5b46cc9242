package org.gongjian.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every start asserts of its own sessions before it serves anybody. */
public final class StartAssertions {
    /** How far the clock of a node that takes commands may be off. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    private static final String SESSION = """
            SELECT r.rolsuper                                                                      AS superuser,
                   r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR r.rolbypassrls          AS administrator,
                   pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = 'store.event'::regclass), 'MEMBER')
                     OR pg_has_role(session_user, (SELECT nspowner FROM pg_namespace WHERE nspname = 'store'), 'MEMBER')
                     OR pg_has_role(session_user, (SELECT datdba FROM pg_database WHERE datname = current_database()), 'MEMBER')
                                                                                                   AS owner,
                   has_any_column_privilege('store.event', 'UPDATE')
                     OR has_table_privilege('store.event', 'DELETE, TRUNCATE, TRIGGER')
                     OR has_schema_privilege('store', 'CREATE')                                    AS changes,
                   has_any_column_privilege('store.event', 'INSERT')                               AS inserts,
                   (SELECT setting::bigint FROM pg_settings WHERE name = 'transaction_timeout')    AS limit_ms
              FROM pg_roles r WHERE r.rolname = session_user
            """;

    private StartAssertions() {}

    /** The pool of the command side: may add facts within a time limit, and cannot change one. */
    public static void appends(DataSource pool) {
        Map<String, Object> session = session(pool);
        List<String> faults = faults(session);
        long limit = ((Number) Objects.requireNonNull(session.get("limit_ms"))).longValue();
        if (limit == 0 || limit * 2 > EventStores.GAP_TIMEOUT.toMillis()) {
            faults.add("its transactions may outlive the gap time-out (transaction_timeout " + limit
                    + " ms): readers would lose events");
        }
        refuse(faults);
    }

    /** The pool of the query side: can neither add nor change a fact. */
    public static void views(DataSource pool) {
        Map<String, Object> session = session(pool);
        List<String> faults = faults(session);
        if (is(session, "inserts")) {
            faults.add("it may add events");
        }
        refuse(faults);
    }

    /** A node that takes commands tells the time as the database does; readers forget gaps by these clocks. */
    public static void clock(DataSource pool, Clock clock) {
        Instant before = clock.instant();
        Instant database = JdbcClient.create(pool)
                .sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant after = clock.instant();
        if (database.isBefore(before.minus(CLOCK_TOLERANCE)) || database.isAfter(after.plus(CLOCK_TOLERANCE))) {
            throw new IllegalStateException(
                    "the clock of this node is off by %s against the database: it takes no commands"
                            .formatted(Duration.between(before, database)));
        }
    }

    private static Map<String, Object> session(DataSource pool) {
        return JdbcClient.create(pool).sql(SESSION).query().singleRow();
    }

    private static List<String> faults(Map<String, Object> session) {
        List<String> faults = new ArrayList<>();
        if (is(session, "superuser")) {
            faults.add("it is a superuser");
        }
        if (is(session, "administrator")) {
            faults.add("it may make roles or databases, or pass row security");
        }
        if (is(session, "owner")) {
            faults.add("it owns the record");
        }
        if (is(session, "changes")) {
            faults.add("it may change events");
        }
        return faults;
    }

    private static boolean is(Map<String, Object> session, String what) {
        return Boolean.TRUE.equals(session.get(what));
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "this database session is not fit to run the product: " + String.join("; ", faults));
        }
    }
}
