package org.gongjian.query.matter.register;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/** The WHERE of a question to the register, with its parameters. */
final class Condition {
    private final StringBuilder sql;
    private final Map<String, Object> parameters = new HashMap<>();

    private Condition(String first) {
        this.sql = new StringBuilder(first);
    }

    /** What this reader may see at all. */
    static Condition visible(Scope scope) {
        Condition condition = new Condition(scope.condition("r"));
        condition.parameters.putAll(scope.parameters());
        if (!scope.role().namedForSensitiveMatters()) {
            condition.and("NOT r.sensitive");
        }
        if (scope.ownOrganisationOnly()) {
            condition
                    .and("(r.involved @> ARRAY[:organisation]::uuid[] OR r.stage = 'UNCLAIMED')")
                    .with(
                            "organisation",
                            scope.organisation() == null
                                    ? scope.office().value()
                                    : scope.organisation().value());
        }
        return condition;
    }

    static Condition of(Scope scope, RegisterFilter filter, Instant now) {
        Condition condition = visible(scope);
        condition.equal("kind", filter.kind() == null ? null : filter.kind().name());
        condition.equal("stage", filter.stage() == null ? null : filter.stage().name());
        condition.equalOrWithout("category", filter.category());
        condition.equalOrWithout("grid", filter.grid());
        if (filter.community() != null) {
            condition.and("r.community = :community").with("community", filter.community());
        }
        if (filter.from() != null) {
            condition.and("r.raised_at >= :from").with("from", filter.from().atOffset(UTC));
        }
        if (filter.to() != null) {
            condition.and("r.raised_at < :to").with("to", filter.to().atOffset(UTC));
        }
        if (filter.organisation() != null) {
            condition.and("r.involved @> ARRAY[:handler]::uuid[]").with("handler", filter.organisation());
        }
        if (filter.mark() != null) {
            condition.mark(filter.mark(), now);
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            condition.text(Grams.plain(filter.q()), scope.readsOwnWords());
        }
        return condition;
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            and("r." + column + " = :" + column).with(column, value);
        }
    }

    private void equalOrWithout(String column, @Nullable String value) {
        if (RegisterFilter.WITHOUT.equals(value)) {
            and("r." + column + " IS NULL");
        } else {
            equal(column, value);
        }
    }

    private void mark(RegisterFilter.Mark mark, Instant now) {
        switch (mark) {
            case OVERDUE ->
                and("r.due_until <= :now AND r.stage = ANY (:handled)")
                        .with("now", now.atOffset(UTC))
                        .with(
                                "handled",
                                RegisterRow.HANDLED.stream().map(Enum::name).toArray(String[]::new));
            case SUSPENDED -> and("r.suspended");
            case SUPERVISED -> and("r.supervised");
            case REOPENED -> and("r.reopened > 0");
            case RETURN_PENDING -> and("r.return_asked");
            case EXTENSION_PENDING -> and("r.longer_asked");
            case VITAL -> and("r.vital");
        }
    }

    /** Found by pairs of letters, then looked at again; a single letter only begins a number. */
    private void text(String q, boolean ownWords) {
        int[] grams = Grams.of(q);
        with("q", q);
        if (grams.length == 0) {
            and("starts_with(lower(r.number), :q)");
            return;
        }
        with("grams", grams);
        String open =
                "(r.grams @> :grams::int[] AND position(:q in lower(r.number || ' ' || coalesce(r.case_no, '') || ' '"
                        + " || normalize(r.summary, NFKC))) > 0)";
        String words = "(r.word_grams @> :grams::int[] AND position(:q in lower(normalize(r.words, NFKC))) > 0)";
        and(ownWords ? "(" + open + " OR " + words + ")" : open);
    }

    Condition and(String more) {
        sql.append(" AND ").append(more);
        return this;
    }

    Condition with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
