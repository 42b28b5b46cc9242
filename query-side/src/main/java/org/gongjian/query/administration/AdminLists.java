package org.gongjian.query.administration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.body.SeatKind;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.person.Management;
import org.gongjian.person.Membership;
import org.gongjian.person.NeighbourhoodPost;
import org.gongjian.person.PopulationClass;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.Lists;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.calendars.WorkingCalendars;
import org.gongjian.query.registry.census.CensusRow;
import org.gongjian.query.registry.census.Censuses;
import org.gongjian.query.registry.members.Roll;
import org.gongjian.query.registry.members.Sought;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Places;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.parties.PartyOrganisationRow;
import org.gongjian.query.registry.parties.PartyOrganisations;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The lists from which forms of the administration choose. */
@Component
class AdminLists {
    private final Lists matters;
    private final Directory directory;
    private final Roll roll;
    private final PartyOrganisations parties;
    private final Censuses censuses;
    private final WorkingCalendars calendars;
    private final Today today;
    private final MessageSource messages;

    AdminLists(
            Lists matters,
            Directory directory,
            Roll roll,
            PartyOrganisations parties,
            Censuses censuses,
            WorkingCalendars calendars,
            Today today,
            MessageSource messages) {
        this.matters = matters;
        this.directory = directory;
        this.roll = roll;
        this.parties = parties;
        this.censuses = censuses;
        this.calendars = calendars;
        this.today = today;
        this.messages = messages;
    }

    /** Whether these fields choose from a roll that is too long to be offered whole. */
    boolean areSought(List<StepField> fields, @Nullable UUID about, Scope scope) {
        return every(fields).distinct().anyMatch(list -> switch (list) {
            case "roll", "membersElsewhere" -> roll.isLong(scope);
            case "membersHere" ->
                about != null
                        && here(about, scope)
                                .filter(area -> roll.isLong(scope.narrowedTo(area)))
                                .isPresent();
            default -> false;
        });
    }

    /** How many of a roll that is too long bear one of the names that are looked for. */
    long found(Sought sought, Scope scope) {
        return roll.found(sought, scope, today.of(scope));
    }

    /** The lists these fields and the fold-out line ask for, for a form about this. */
    Map<String, List<Choice>> of(
            List<StepField> fields, @Nullable UUID about, Sought sought, Scope scope, Locale locale) {
        Map<String, List<Choice>> lists = new HashMap<>(matters.of(Lists.ENVELOPE, scope, null, locale));
        every(fields).forEach(list -> lists.computeIfAbsent(list, name -> one(name, about, sought, scope, locale)));
        return lists;
    }

    private static Stream<String> every(List<StepField> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                .flatMap(field -> Stream.ofNullable(field.list()));
    }

    private List<Choice> one(String list, @Nullable UUID about, Sought sought, Scope scope, Locale locale) {
        return switch (list) {
            case "areas" -> areas(scope, false);
            case "communities" -> areas(scope, true);
            case "calendars" ->
                calendars.all(scope).stream()
                        .map(one -> new Choice(one.id().toString(), one.version()))
                        .toList();
            case "allOrganisations" ->
                directory.organisations(scope).stream()
                        .filter(one -> !one.dissolved())
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList();
            case "ownCategories" ->
                about == null
                        ? List.of()
                        : directory.categories(about, scope).stream()
                                .filter(Directory.Category::open)
                                .map(one -> new Choice(one.code(), one.code() + " " + one.name()))
                                .toList();
            case "roll" ->
                Roll.choices(people(sought, scope)).stream()
                        .map(one -> new Choice(one.id().toString(), one.label()))
                        .toList();
            case "membersElsewhere" ->
                people(sought, scope).stream()
                        .filter(one -> !one.id().equals(about))
                        .filter(one -> one.member() != null
                                && one.member().membership() != null
                                && one.member().elsewhere())
                        .flatMap(one -> Stream.ofNullable(one.name())
                                .map(name -> new Choice(one.id().toString(), name)))
                        .toList();
            case "gridsOfCensus" -> about == null ? List.of() : gridsOfCensus(about, scope);
            case "membersHere" -> about == null ? List.of() : membersHere(about, sought, scope);
            case "teams" ->
                directory.organisations(scope).stream()
                        .filter(one -> !one.dissolved() && one.kind() == OrganisationKind.VOLUNTEER_TEAM)
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList();
            case "partyOrganisations" ->
                parties.all(scope).stream()
                        .filter(one -> !one.dissolved() && !one.id().equals(about))
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList();
            case "gridsHere" -> about == null ? List.of() : grids(about, scope);
            case "Role" -> labelled(Role.values(), locale);
            case "OrganisationKind" -> labelled(OrganisationKind.values(), locale);
            case "Management" -> labelled(Management.values(), locale);
            case "PostKind" -> labelled("PostKind", NeighbourhoodPost.Kind.values(), locale);
            case "grids" ->
                directory.grids(scope).values().stream()
                        .flatMap(List::stream)
                        .map(one -> new Choice(one.code(), one.code() + " " + one.name()))
                        .distinct()
                        .sorted(Comparator.comparing(Choice::value))
                        .toList();
            case "PopulationClass" -> labelled(PopulationClass.values(), locale);
            case "Membership" -> labelled(Membership.values(), locale);
            case "PartyOrganisationKind" -> labelled(PartyOrganisationKind.values(), locale);
            case "PartyOrganisationFunction" -> labelled(PartyOrganisationFunction.values(), locale);
            case "BodyKind" -> labelled(BodyKind.values(), locale);
            case "SeatKind" -> labelled(SeatKind.values(), locale);
            case "ReportKind" -> labelled("ReportKind", UnitReport.Kind.values(), locale);
            case "TimeLimitClass" -> labelled(TimeLimitClass.values(), locale);
            default -> throw new IllegalArgumentException("no list " + list);
        };
    }

    /** The grids of the community in which this organisation of the party works. */
    private List<Choice> grids(UUID about, Scope scope) {
        return parties
                .one(about, scope)
                .map(one -> one.path().community())
                .map(community -> directory.grids(community.value(), scope))
                .orElse(List.of())
                .stream()
                .map(grid -> new Choice(grid.code(), grid.code() + " " + grid.name()))
                .toList();
    }

    /** Members where this round of the census or organisation of the party is. */
    private List<Choice> membersHere(UUID about, Sought sought, Scope scope) {
        return here(about, scope).map(area -> people(sought, scope.narrowedTo(area))).orElse(List.of()).stream()
                .filter(one -> one.name() != null
                        && one.member() != null
                        && one.member().membership() != null)
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList();
    }

    private Optional<AreaPath> here(UUID about, Scope scope) {
        return censuses.one(about, scope)
                .map(CensusRow::path)
                .or(() -> parties.one(about, scope).map(PartyOrganisationRow::path));
    }

    private List<Roll.Listed> people(Sought sought, Scope scope) {
        return roll.offered(sought, scope, today.of(scope));
    }

    private List<Choice> gridsOfCensus(UUID about, Scope scope) {
        return censuses
                .one(about, scope)
                .map(one -> one.path().community())
                .map(community -> directory.grids(community.value(), scope))
                .orElse(List.of())
                .stream()
                .map(grid -> new Choice(grid.code(), grid.code() + " " + grid.name()))
                .toList();
    }

    private List<Choice> areas(Scope scope, boolean communitiesOnly) {
        Places places = directory.places(scope);
        return directory.areas(scope).stream()
                .filter(one -> !communitiesOnly || one.path().community() != null)
                .map(one -> new Choice(one.id().toString(), places.of(one.path())))
                .toList();
    }

    private List<Choice> labelled(Enum<?>[] constants, Locale locale) {
        return labelled(constants[0].getDeclaringClass().getSimpleName(), constants, locale);
    }

    private List<Choice> labelled(String list, Enum<?>[] constants, Locale locale) {
        return Stream.of(constants)
                .map(one -> new Choice(one.name(), label("choice." + list + "." + one.name(), one.name(), locale)))
                .toList();
    }

    private String label(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }
}
