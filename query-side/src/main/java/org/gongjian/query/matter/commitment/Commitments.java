package org.gongjian.query.matter.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.matter.steps.CommitmentOfMatter;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.persons.OfficialNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Commitments as one reader sees them, with the names of those who promised. */
@Component
public class Commitments implements CommitmentOfMatter {
    private final CommitmentsTable table;
    private final Names names;
    private final OfficialNames people;
    private final MessageSource messages;

    Commitments(JdbcClient viewJdbc, Names names, OfficialNames people, MessageSource messages) {
        this.table = new CommitmentsTable(viewJdbc, Generation.live(CommitmentsReadModel.GROUP));
        this.names = names;
        this.people = people;
        this.messages = messages;
    }

    /**
     * How far one unit kept what fell due, all members together, or the community.
     *
     * @param by null in the line of all
     */
    public record UnitKept(@Nullable String by, int due, int onTime, int late, int inPart, int missed) {

        /** 兑现率: in time or late, of all that fell due. */
        public KeptRate kept() {
            return new KeptRate(onTime + late, due);
        }

        /** 按时兑现率 */
        public KeptRate keptOnTime() {
            return new KeptRate(onTime, due);
        }
    }

    @Override
    public Optional<Shown> of(UUID matter, Scope scope, Locale locale) {
        return table.one(matter, scope).map(own -> {
            List<CommitmentRow> rows = new ArrayList<>(List.of(own));
            Optional<CommitmentRow> promise = Optional.ofNullable(own.promise()).flatMap(id -> table.one(id, scope));
            promise.ifPresent(rows::add);
            List<CommitmentRow> under = table.under(matter, scope);
            rows.addAll(under);
            Map<UUID, String> named = named(rows, scope);
            return new Shown(
                    line(own, named, locale),
                    promise.map(row -> line(row, named, locale)).orElse(null),
                    under.stream().map(row -> line(row, named, locale)).toList(),
                    agreed(own));
        });
    }

    private static @Nullable Agreed agreed(CommitmentRow row) {
        CommitmentRow.Agreed agreed = row.agreed();
        return agreed == null
                ? null
                : new Agreed(
                        agreed.agreement(),
                        agreed.item(),
                        agreed.number(),
                        agreed.change() == null ? null : agreed.change().name(),
                        agreed.changedAt());
    }

    /** What waits to be claimed. */
    List<Line> claimable(Scope scope, Locale locale) {
        return lines(table.claimable(scope), scope, locale);
    }

    /** What was promised, the newest first. */
    List<Line> promises(Scope scope, Locale locale) {
        return lines(table.promises(scope), scope, locale);
    }

    /** How far each kept what fell due within these days, who owed most first; the last line is of all. */
    List<UnitKept> byUnit(LocalDate from, LocalDate to, LocalDate today, Scope scope, Locale locale) {
        List<CommitmentsTable.Kept> found = table.byUnit(from, to, today, scope);
        Map<UUID, String> named = names.organisations(
                found.stream()
                        .map(CommitmentsTable.Kept::unit)
                        .filter(Objects::nonNull)
                        .toList(),
                scope);
        List<UnitKept> units = new ArrayList<>(found.stream()
                .map(one -> new UnitKept(
                        one.unit() == null
                                ? said(one.members() ? "commitments.members" : "commitments.community", locale)
                                : named.getOrDefault(one.unit(), said("commitments.unit", locale)),
                        one.due(),
                        one.onTime(),
                        one.late(),
                        one.inPart(),
                        one.missed()))
                .sorted(Comparator.comparing(UnitKept::due).reversed().thenComparing(one -> String.valueOf(one.by())))
                .toList());
        if (!units.isEmpty()) {
            units.add(new UnitKept(
                    null,
                    units.stream().mapToInt(UnitKept::due).sum(),
                    units.stream().mapToInt(UnitKept::onTime).sum(),
                    units.stream().mapToInt(UnitKept::late).sum(),
                    units.stream().mapToInt(UnitKept::inPart).sum(),
                    units.stream().mapToInt(UnitKept::missed).sum()));
        }
        return List.copyOf(units);
    }

    private List<Line> lines(List<CommitmentRow> rows, Scope scope, Locale locale) {
        Map<UUID, String> named = named(rows, scope);
        return rows.stream().map(row -> line(row, named, locale)).toList();
    }

    private Map<UUID, String> named(Collection<CommitmentRow> rows, Scope scope) {
        Map<UUID, String> named = new HashMap<>(people.of(
                rows.stream()
                        .map(CommitmentRow::member)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                scope));
        named.putAll(names.organisations(
                rows.stream()
                        .map(CommitmentRow::unit)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                scope));
        return named;
    }

    private Line line(CommitmentRow row, Map<UUID, String> named, Locale locale) {
        String by = null;
        if (row.unit() != null) {
            by = named.getOrDefault(row.unit(), said("commitments.unit", locale));
        } else if (row.member() != null) {
            by = named.getOrDefault(row.member(), said("commitments.member", locale));
        } else if (row.inForceOn() != null) {
            by = said("commitments.community", locale);
        }
        return new Line(
                row.id(),
                row.sort().name(),
                row.stage(),
                row.number(),
                row.title(),
                by,
                row.label(),
                row.from(),
                row.to(),
                row.atLeast() == null ? null : row.atLeast() + " " + row.measuredIn(),
                row.count(),
                row.outcome() == null ? null : row.outcome().name(),
                row.planned(),
                row.inForceOn());
    }

    private String said(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
