package org.gongjian.query.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.paging.Place;
import org.gongjian.query.platform.paging.Shown;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits at or below an area. What was heard is for the desks of the community and those above: for others no visit is there. */
@Component
public class Visits {
    private static final int PAGE = 50;
    private static final int CHUNK = 2_000;
    private static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

    private final VisitTable table;
    private final Names names;

    Visits(JdbcClient viewJdbc, Names names) {
        this.table = new VisitTable(viewJdbc, Generation.live(VisitReadModel.GROUP));
        this.names = names;
    }

    /**
     * How the list is narrowed.
     *
     * @param from first day
     * @param to last day
     */
    public record Filter(
            @Nullable UUID organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        /** Not at all. */
        public static final Filter NONE = new Filter(null, null, null);
    }

    /** One page. */
    record Page(int total, List<VisitRow> visits, @Nullable String next) {}

    /** Whether the reader may read what was heard. */
    public static boolean reads(Scope scope) {
        return scope.readsOwnWords();
    }

    /** A page of visits, the latest first. */
    Page page(Filter filter, String after, Scope scope) {
        if (!reads(scope)) {
            return new Page(0, List.of(), null);
        }
        VisitTable.Wanted wanted = wanted(filter, Place.read(after), scope);
        Shown<VisitRow> shown = Shown.atMost(PAGE, most -> table.page(wanted, most, scope), VisitRow::place);
        return new Page(table.count(wanted, scope), shown.items(), shown.next());
    }

    /** All of them, the latest first, some at a time. */
    void each(Filter filter, Scope scope, Consumer<List<VisitRow>> some) {
        if (reads(scope)) {
            table.each(wanted(filter, null, scope), CHUNK, scope, some);
        }
    }

    /** The latest. */
    public List<VisitRow> latest(int most, Filter filter, Scope scope) {
        return reads(scope) ? table.page(wanted(filter, null, scope), most, scope) : List.of();
    }

    /** One visit. */
    public Optional<VisitRow> one(UUID id, Scope scope) {
        return reads(scope) ? table.one(id, scope) : Optional.empty();
    }

    /** Those of these that the reader may open. */
    public List<VisitRow> some(Collection<UUID> ids, Scope scope) {
        return reads(scope) && !ids.isEmpty() ? table.some(ids, scope) : List.of();
    }

    private VisitTable.Wanted wanted(Filter filter, @Nullable Place after, Scope scope) {
        ZoneId zone = names.zone(scope);
        return new VisitTable.Wanted(
                filter.organisation(),
                filter.from() == null ? EVER : filter.from().atStartOfDay(zone).toInstant(),
                filter.to() == null
                        ? NEVER
                        : filter.to().plusDays(1).atStartOfDay(zone).toInstant(),
                after);
    }
}
