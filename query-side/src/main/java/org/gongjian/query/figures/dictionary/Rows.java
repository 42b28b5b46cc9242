package org.gongjian.query.figures.dictionary;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the table count.
 *
 * @param only the details that count; all when empty
 * @param without the details that do not
 * @param met asked of the row where not null
 * @param proposalsOnly only those of proposals
 * @param satisfiedOnly only ratings that count as satisfied by the charter
 */
public record Rows(
        Countable what,
        Span span,
        List<String> only,
        List<String> without,
        @Nullable Boolean met,
        boolean proposalsOnly,
        boolean satisfiedOnly) {

    static Rows of(Countable what) {
        return of(what, Span.WITHIN);
    }

    static Rows of(Countable what, Span span) {
        return new Rows(what, span, List.of(), List.of(), null, false, false);
    }

    Rows only(String... details) {
        return new Rows(what, span, List.of(details), without, met, proposalsOnly, satisfiedOnly);
    }

    Rows without(String... details) {
        return new Rows(what, span, only, List.of(details), met, proposalsOnly, satisfiedOnly);
    }

    Rows met(boolean whether) {
        return new Rows(what, span, only, without, whether, proposalsOnly, satisfiedOnly);
    }

    Rows ofProposals() {
        return new Rows(what, span, only, without, met, true, satisfiedOnly);
    }

    Rows content() {
        return new Rows(what, span, only, without, met, proposalsOnly, true);
    }

    /** SQL over the rows {@code r}; every word of it is a constant of ours. */
    public String condition() {
        StringBuilder sql = new StringBuilder("r.figure = '" + what + "' AND " + span.condition());
        if (!only.isEmpty()) {
            sql.append(" AND r.detail IN ").append(list(only));
        }
        if (!without.isEmpty()) {
            sql.append(" AND (r.detail IS NULL OR r.detail NOT IN ")
                    .append(list(without))
                    .append(")");
        }
        if (met != null) {
            sql.append(met ? " AND r.met" : " AND NOT r.met");
        }
        if (proposalsOnly) {
            sql.append(" AND r.kind = 'PROPOSAL'");
        }
        if (satisfiedOnly) {
            sql.append(" AND r.detail = ANY (:content)");
        }
        return sql.toString();
    }

    private static String list(List<String> details) {
        return details.stream().map(detail -> "'" + detail + "'").collect(Collectors.joining(", ", "(", ")"));
    }
}
