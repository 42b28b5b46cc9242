package org.gongjian.query.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.Content;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.Term;
import org.gongjian.charter.RuleKeys;
import org.gongjian.query.agreement.AgreementsTable.Filter;
import org.gongjian.query.platform.desk.Reminder;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.forms.Clocks;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements as one reader may see them, with the names of who concluded them. */
@Component
class Agreements implements Reminder.Source {
    static final int PAGE = 50;

    private static final Set<Role> DESK = Set.of(Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final AgreementsTable table;
    private final Names names;
    private final Today today;
    private final MessageSource messages;
    private final Charters charters;

    Agreements(JdbcClient viewJdbc, Names names, Today today, MessageSource messages, Charters charters) {
        this.table = new AgreementsTable(viewJdbc, Generation.live(AgreementsReadModel.GROUP));
        this.names = names;
        this.today = today;
        this.messages = messages;
        this.charters = charters;
    }

    /** Within so many days of its last one an agreement is to be talked about: a rule of the charter. */
    int soon(Scope scope) {
        return charters.on(today.of(scope), scope).apply(scope.area()).whole(RuleKeys.AGREEMENT_END_NOTICE_DAYS);
    }

    /** A page of the list. */
    record Listed(List<Line> items, int total, @Nullable Long next) {}

    /**
     * One of the list.
     *
     * @param daysLeft until its last day, of one in force
     */
    record Line(
            UUID id,
            AgreementKind kind,
            @Nullable String number,
            UUID unit,
            String unitName,
            Stand stand,
            boolean varying,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate effectiveFrom,
            @Nullable Long daysLeft,
            int items) {}

    /**
     * One with its story.
     *
     * @param renewals those that continue it
     */
    record View(
            UUID id,
            long version,
            AgreementKind kind,
            Stand stand,
            @Nullable String number,
            String community,
            String unitParty,
            UUID unit,
            String unitName,
            @Nullable LocalDate effectiveFrom,
            Content content,
            Map<Side, Story.Signature> signed,
            @Nullable Content proposed,
            Map<Side, Story.Signature> signedProposal,
            @Nullable UUID renewalOf,
            List<Line> renewals,
            List<Told> story) {

        /** The sides that have still to sign what is open for signing; none where nothing is. */
        public List<Side> awaited() {
            boolean draft = stand == Stand.DRAFT || stand == Stand.SIGNED_BY_ONE;
            Map<Side, Story.Signature> given = draft ? signed : signedProposal;
            return draft || proposed != null
                    ? List.of(Side.values()).stream()
                            .filter(side -> !given.containsKey(side))
                            .toList()
                    : List.of();
        }
    }

    /**
     * A step in words.
     *
     * @param by who did it, and who recorded it on what evidence
     * @param late recorded on a later day than it happened
     */
    record Told(
            long sequence,
            AgreementStep.Step step,
            Instant happenedAt,
            boolean dateOnly,
            Instant recordedAt,
            boolean late,
            String text,
            String by) {}

    Listed listed(Filter filter, long before, Scope scope) {
        List<AgreementRow> rows = table.page(filter, before, PAGE + 1, scope);
        List<AgreementRow> shown = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        return new Listed(
                lines(shown, filter.day(), scope),
                table.count(filter, scope),
                rows.size() > PAGE ? Long.valueOf(shown.getLast().begun()) : null);
    }

    /** All of them, as they are taken out. */
    List<Line> all(Filter filter, Scope scope) {
        return lines(table.page(filter, Long.MAX_VALUE, Integer.MAX_VALUE, scope), filter.day(), scope);
    }

    private List<Line> lines(List<AgreementRow> rows, LocalDate day, Scope scope) {
        Map<UUID, String> units = names.organisations(
                rows.stream().map(AgreementRow::unit).distinct().toList(), scope);
        return rows.stream().map(row -> line(row, day, units)).toList();
    }

    private static Line line(AgreementRow row, LocalDate day, Map<UUID, String> units) {
        Stand stand = row.on(day);
        return new Line(
                row.id(),
                row.kind(),
                row.number(),
                row.unit(),
                units.getOrDefault(row.unit(), row.unitCalled()),
                stand,
                row.varying(),
                row.from(),
                row.to(),
                row.effectiveFrom(),
                stand == Stand.IN_FORCE ? Long.valueOf(row.to().toEpochDay() - day.toEpochDay()) : null,
                row.items());
    }

    /** One as it stood on a day, by what was known at an instant; empty where it was not there or is not the reader's. */
    Optional<View> one(UUID id, Clocks clocks, Scope scope, Locale locale) {
        LocalDate day = clocks.asOf().equals(Instant.MAX)
                ? today.of(scope)
                : LocalDate.ofInstant(clocks.asOf(), names.zone(scope));
        return table.one(id, scope).flatMap(row -> {
            List<AgreementStep> all = table.steps(id, scope);
            Story story = Story.of(all, clocks, day);
            return Optional.ofNullable(story)
                    .map(told -> view(row, told, all, renewals(row.id(), clocks, day, scope), scope, locale));
        });
    }

    /** Those that continue it, as far as they were there then, and as they stood. */
    private List<Line> renewals(UUID id, Clocks clocks, LocalDate day, Scope scope) {
        List<AgreementRow> rows = table.renewals(id, scope);
        Map<UUID, String> units = names.organisations(
                rows.stream().map(AgreementRow::unit).distinct().toList(), scope);
        return asKnown(rows, renewal -> Story.of(table.steps(renewal, scope), clocks, day), day, units);
    }

    /** @param stories how each stood then; null for one that was not there */
    static List<Line> asKnown(
            List<AgreementRow> rows, Function<UUID, @Nullable Story> stories, LocalDate day, Map<UUID, String> units) {
        List<Line> lines = new ArrayList<>();
        for (AgreementRow row : rows) {
            Story story = stories.apply(row.id());
            if (story != null) {
                lines.add(line(row, story, day, units));
            }
        }
        return lines;
    }

    private static Line line(AgreementRow row, Story story, LocalDate day, Map<UUID, String> units) {
        Term term = story.content().term();
        return new Line(
                row.id(),
                row.kind(),
                story.number(),
                row.unit(),
                units.getOrDefault(row.unit(), row.unitCalled()),
                story.stand(),
                story.proposed() != null,
                term.from(),
                term.to(),
                story.effectiveFrom(),
                story.stand() == Stand.IN_FORCE ? Long.valueOf(term.to().toEpochDay() - day.toEpochDay()) : null,
                story.content().promises().size());
    }

    private View view(
            AgreementRow row, Story story, List<AgreementStep> all, List<Line> renewals, Scope scope, Locale locale) {
        String unitName = names.organisations(List.of(row.unit()), scope).getOrDefault(row.unit(), row.unitCalled());
        Sentences sentences =
                new Sentences(messages, locale, people(story.steps(), scope), unitName, names.zone(scope));
        return new View(
                row.id(),
                all.getLast().sequence(),
                row.kind(),
                story.stand(),
                story.number(),
                row.communityCalled(),
                row.unitCalled(),
                row.unit(),
                unitName,
                story.effectiveFrom(),
                story.content(),
                story.signed(),
                story.proposed(),
                story.signedProposal(),
                row.renewalOf(),
                renewals,
                story.steps().stream().map(sentences::of).toList().reversed());
    }

    private Map<UUID, String> people(List<AgreementStep> steps, Scope scope) {
        Set<UUID> ids = new HashSet<>();
        for (AgreementStep step : steps) {
            add(ids, step.told().happened().actedBy());
            add(ids, step.told().happened().recordedBy());
        }
        return names.actingPersons(ids, scope);
    }

    private static void add(Set<UUID> ids, Id.@Nullable PersonId person) {
        if (person != null) {
            ids.add(person.value());
        }
    }

    /** Whether this office writes agreements. */
    static boolean writes(Scope scope) {
        return DESK.contains(scope.role()) && scope.area().community() != null;
    }

    /** Whether the reader speaks for the unit that concludes it. */
    static boolean speaksFor(UUID unit, Scope scope) {
        Id.OrganisationId own = scope.organisation();
        return scope.role() == Role.LIAISON && own != null && own.value().equals(unit);
    }

    /** Those that end soon, for the desk and for the unit. */
    @Override
    public List<Reminder> of(Acting acting) {
        Scope scope = Scope.of(acting);
        if (!writes(scope) && scope.role() != Role.LIAISON) {
            return List.of();
        }
        int soon = soon(scope);
        int ending = table.count(new Filter(null, null, null, soon, today.of(scope)), scope);
        return ending == 0
                ? List.of()
                : List.of(new Reminder("agreement.reminder", "/agreements?within=" + soon, ending));
    }
}
