package org.gongjian.query.matter.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.query.matter.hot.HotCounts;
import org.gongjian.query.matter.steps.MatterHead;
import org.gongjian.query.matter.steps.MatterHeads;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what stands in the register. */
@Component
public class Register implements MatterHeads, HotCounts {
    static final int PAGE = 50;

    private final RegisterTable table;
    private final Names names;
    private final Clock clock;

    Register(JdbcClient viewJdbc, Names names, Clock clock) {
        this.table = new RegisterTable(viewJdbc, Generation.live(RegisterReadModel.GROUP));
        this.names = names;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @param exact whether {@code total} is all of them; otherwise there are at least so many
     * @param next cursor of the next page; null on the last one
     */
    public record Page(
            List<RegisterLine> items,
            int total,
            boolean exact,
            @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** The page behind a cursor. */
    public Page page(Scope scope, RegisterFilter filter, @Nullable String after) {
        Instant now = clock.instant();
        Optional<Cursor> cursor =
                after == null || after.isEmpty() ? Optional.empty() : Optional.of(Cursor.read(after, filter.sort()));
        List<RegisterRow> rows = table.page(scope, filter, cursor, PAGE + 1, now);
        List<RegisterRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        int counted = table.count(scope, filter, now);
        Set<UUID> organisations =
                shown.stream().flatMap(row -> row.handlers().stream()).collect(Collectors.toSet());
        Map<UUID, String> called = names.organisations(organisations, scope);
        Map<String, String> categories = names.categoryNames(scope);
        return new Page(
                shown.stream()
                        .map(row -> RegisterLine.of(row, scope, called, categories, now))
                        .toList(),
                Math.min(counted, RegisterTable.COUNTED),
                counted <= RegisterTable.COUNTED,
                rows.size() > PAGE ? cursor(shown.getLast(), filter.sort()).written() : null);
    }

    private static Cursor cursor(RegisterRow last, RegisterFilter.Sort sort) {
        Instant at = sort == RegisterFilter.Sort.NEWEST ? last.raisedAt() : last.dueUntil();
        return new Cursor(sort, at, last.id());
    }

    @Override
    public List<Count> counts(Scope scope, LocalDate from, LocalDate to, boolean weeks, ZoneId zone) {
        return table
                .counts(
                        scope,
                        from.atStartOfDay(zone).toInstant(),
                        to.atStartOfDay(zone).toInstant(),
                        weeks,
                        zone)
                .stream()
                .map(came -> new Count(came.community(), came.category(), came.grid(), came.begins(), came.matters()))
                .toList();
    }

    @Override
    public Optional<MatterHead> head(UUID matter, Scope scope) {
        return table.find(List.of(matter), scope).stream().map(Register::head).findFirst();
    }

    @Override
    public Map<UUID, MatterHead> heads(Collection<UUID> matters, Scope scope) {
        return table.find(matters, scope).stream()
                .map(Register::head)
                .collect(Collectors.toMap(MatterHead::id, Function.identity()));
    }

    private static MatterHead head(RegisterRow row) {
        return new MatterHead(
                row.id(),
                row.number(),
                row.caseNo(),
                row.kind(),
                row.stage(),
                row.summary(),
                row.category(),
                row.version());
    }
}
