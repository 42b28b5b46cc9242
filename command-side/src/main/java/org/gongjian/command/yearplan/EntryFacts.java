package org.gongjian.command.yearplan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.edge.Reach;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationState;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.visit.VisitEvent;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.Sources;
import org.gongjian.yearplan.YearLists;
import org.gongjian.yearplan.YearPlanEvent;
import org.gongjian.yearplan.YearPlanState;
import org.jspecify.annotations.Nullable;

/**
 * What the edge gathers for an entry: that its sources are there for whoever names them, and whether its words point to somebody behind
 * them.
 */
public final class EntryFacts {
    private final Streams streams;
    private final TextsLookedThrough texts;

    EntryFacts(Streams streams, TextsLookedThrough texts) {
        this.streams = streams;
        this.texts = texts;
    }

    /** The words of a command and the sources it names. */
    private record Said(
            @Nullable String title,
            List<? extends @Nullable String> more,
            List<Id.MatterId> matters,
            List<Id.VisitId> visits) {

        static Said only(@Nullable String... texts) {
            return new Said(null, Stream.of(texts).toList(), List.of(), List.of());
        }
    }

    /** The organisations that a command names. */
    public static Set<Id.OrganisationId> organisations(YearPlanCommand command) {
        Set<Id.OrganisationId> named = new HashSet<>();
        YearPlanCommand.NeedWords need = needIn(command);
        YearPlanCommand.ResourceWords resource = resourceIn(command);
        if (need != null) {
            named.addAll(need.surveys());
        }
        if (resource != null) {
            named.add(resource.offeredBy());
            named.addAll(resource.surveys());
        }
        return named;
    }

    /**
     * The command as it is to be decided: whoever says an entry otherwise cannot take from it a source that he may not open, for he does not
     * know that it is there.
     */
    public YearPlanCommand keepingWhatIsNotSeen(YearPlanCommand command, YearPlanState state, Acting acting) {
        return switch (command) {
            case YearPlanCommand.ChangeNeed(String key, YearPlanCommand.NeedWords need, String reason) -> {
                Sources there = sources(state, key);
                yield new YearPlanCommand.ChangeNeed(
                        key,
                        new YearPlanCommand.NeedWords(
                                need.title(),
                                need.content(),
                                need.needClass(),
                                need.grid(),
                                kept(
                                        there.matters(),
                                        need.matters(),
                                        matter -> known(matter, acting).isPresent()),
                                kept(there.visits(), need.visits(), visit -> isThere(visit, acting)),
                                kept(there.surveys(), need.surveys(), unit -> isThere(unit, acting)),
                                need.opinions(),
                                need.gathered()),
                        reason);
            }
            case YearPlanCommand.ChangeResource(String key, YearPlanCommand.ResourceWords resource, String reason) -> {
                Sources there = sources(state, key);
                yield new YearPlanCommand.ChangeResource(
                        key,
                        new YearPlanCommand.ResourceWords(
                                resource.title(),
                                resource.content(),
                                resource.resourceClass(),
                                resource.offeredBy(),
                                resource.terms(),
                                resource.grid(),
                                kept(there.visits(), resource.visits(), visit -> isThere(visit, acting)),
                                kept(there.surveys(), resource.surveys(), unit -> isThere(unit, acting))),
                        reason);
            }
            case YearPlanCommand.Open _,
                    YearPlanCommand.ListNeed _,
                    YearPlanCommand.ListNeeds _,
                    YearPlanCommand.MergeNeeds _,
                    YearPlanCommand.ListResource _,
                    YearPlanCommand.DraftProject _,
                    YearPlanCommand.ChangeProject _,
                    YearPlanCommand.Remove _,
                    YearPlanCommand.Match _,
                    YearPlanCommand.DissolveMatch _,
                    YearPlanCommand.Publish _,
                    YearPlanCommand.Withdraw _ -> command;
        };
    }

    /** Those that were there and are said again or not seen, in their order, then those that are new. */
    private static <T> List<T> kept(List<T> there, List<T> said, Predicate<T> seen) {
        return Stream.concat(there.stream().filter(one -> said.contains(one) || !seen.test(one)), said.stream())
                .distinct()
                .toList();
    }

    /**
     * The edge with the texts looked through; a source that is not there for this office is named as a fault.
     *
     * @param told the facts of the lists
     */
    public Edge lookedThrough(Edge edge, List<YearPlanEvent> told, YearPlanCommand command) {
        YearPlanState state = YearPlanState.UNKNOWN;
        for (YearPlanEvent fact : told) {
            state = state.evolve(fact);
        }
        return lookedThrough(
                edge, state, command, command instanceof YearPlanCommand.Publish ? everything(told) : said(command));
    }

    private Edge lookedThrough(Edge edge, YearPlanState state, YearPlanCommand command, Said said) {
        List<Id.MatterId> there = command instanceof YearPlanCommand.ChangeNeed need
                ? matters(state, need.key())
                : command instanceof YearPlanCommand.Publish ? said.matters() : List.of();
        Set<Id.PersonId> behind = new HashSet<>();
        for (Id.MatterId matter : said.matters()) {
            known(matter, there.contains(matter) ? null : edge.acting())
                    .orElseThrow(() -> new FaultyInput("need.matters", FieldError.Code.NOT_FOUND))
                    .file()
                    .origin()
                    .behind()
                    .forEach(behind::add);
        }
        touched(command).stream()
                .flatMap(key -> matters(state, key).stream())
                .distinct()
                .filter(matter -> !said.matters().contains(matter))
                .flatMap(matter -> known(matter, null).stream())
                .flatMap(matter -> matter.file().origin().behind())
                .forEach(behind::add);
        List<Id.VisitId> visited = changed(command)
                .flatMap(key -> sources(state, key).visits().stream())
                .toList();
        if (said.visits().stream().anyMatch(visit -> !visited.contains(visit) && !isThere(visit, edge.acting()))) {
            throw new FaultyInput("visits", FieldError.Code.NOT_FOUND);
        }
        return edge.withTextsLookedThrough(texts.of(said.title(), said.more(), behind));
    }

    /** The need or resource that a command says otherwise: sources that it has already are not looked for again. */
    private static Stream<String> changed(YearPlanCommand command) {
        return command instanceof YearPlanCommand.ChangeNeed need
                ? Stream.of(need.key())
                : command instanceof YearPlanCommand.ChangeResource resource ? Stream.of(resource.key()) : Stream.of();
    }

    /** The entries of which a command says something: whoever is behind them must not stand in its reason either. */
    private static List<String> touched(YearPlanCommand command) {
        return switch (command) {
            case YearPlanCommand.Open _,
                    YearPlanCommand.ListNeed _,
                    YearPlanCommand.ListNeeds _,
                    YearPlanCommand.ListResource _,
                    YearPlanCommand.ChangeResource _,
                    YearPlanCommand.Publish _,
                    YearPlanCommand.Withdraw _ -> List.of();
            case YearPlanCommand.ChangeNeed c -> List.of(c.key());
            case YearPlanCommand.MergeNeeds c ->
                Stream.concat(Stream.of(c.into()), c.merged().stream()).toList();
            case YearPlanCommand.DraftProject c -> c.project().needs();
            case YearPlanCommand.ChangeProject c -> c.project().needs();
            case YearPlanCommand.Remove c -> List.of(c.key());
            case YearPlanCommand.Match c -> List.of(c.need());
            case YearPlanCommand.DissolveMatch c -> List.of(c.need());
        };
    }

    /** The matters from which an entry comes. */
    private static List<Id.MatterId> matters(YearPlanState state, String key) {
        return sources(state, key).matters();
    }

    private static Sources sources(YearPlanState state, String key) {
        return state instanceof YearPlanState.Open(YearLists lists)
                ? lists.entry(key).map(Entry::sources).orElse(Sources.NONE)
                : Sources.NONE;
    }

    private static Said said(YearPlanCommand command) {
        return switch (command) {
            case YearPlanCommand.ListNeed c -> of(c.need(), c.reason());
            case YearPlanCommand.ChangeNeed c -> of(c.need(), c.reason());
            case YearPlanCommand.ListResource c -> of(c.resource(), c.reason());
            case YearPlanCommand.ChangeResource c -> of(c.resource(), c.reason());
            case YearPlanCommand.DraftProject c -> of(c.project(), c.reason());
            case YearPlanCommand.ChangeProject c -> of(c.project(), c.reason());
            case YearPlanCommand.ListNeeds c ->
                new Said(
                        null,
                        Stream.concat(c.lines().stream(), Stream.of(c.gathered(), c.reason()))
                                .toList(),
                        List.of(),
                        List.of());
            case YearPlanCommand.MergeNeeds c -> Said.only(c.reason());
            case YearPlanCommand.Remove c -> Said.only(c.reason());
            case YearPlanCommand.Match c -> Said.only(c.reason());
            case YearPlanCommand.DissolveMatch c -> Said.only(c.reason());
            case YearPlanCommand.Open ignored -> Said.only();
            case YearPlanCommand.Publish ignored -> Said.only();
            case YearPlanCommand.Withdraw c -> Said.only(c.reason());
        };
    }

    private static Said of(YearPlanCommand.NeedWords need, @Nullable String reason) {
        return new Said(
                need.title(),
                Stream.of(need.content(), need.gathered(), reason).toList(),
                need.matters(),
                need.visits());
    }

    private static Said of(YearPlanCommand.ResourceWords resource, @Nullable String reason) {
        return new Said(
                resource.title(),
                Stream.of(resource.content(), resource.terms(), reason).toList(),
                List.of(),
                resource.visits());
    }

    private static Said of(YearPlanCommand.ProjectWords project, @Nullable String reason) {
        return new Said(project.title(), Stream.of(project.content(), reason).toList(), List.of(), List.of());
    }

    /** All that would be shown, with whoever is behind it by now. */
    private static Said everything(List<YearPlanEvent> told) {
        ToBeShown shown = ToBeShown.of(told);
        return new Said(null, shown.words(), shown.matters(), List.of());
    }

    private static YearPlanCommand.@Nullable NeedWords needIn(YearPlanCommand command) {
        return command instanceof YearPlanCommand.ListNeed listed
                ? listed.need()
                : command instanceof YearPlanCommand.ChangeNeed changed ? changed.need() : null;
    }

    private static YearPlanCommand.@Nullable ResourceWords resourceIn(YearPlanCommand command) {
        return command instanceof YearPlanCommand.ListResource listed
                ? listed.resource()
                : command instanceof YearPlanCommand.ChangeResource changed ? changed.resource() : null;
    }

    /**
     * A matter, as far as it is there for an office: a sensitive one is not for those that are not named for such.
     *
     * @param acting the office; null where nobody is told what is there
     */
    private Optional<MatterState.Known> known(Id.MatterId matter, @Nullable Acting acting) {
        return streams.open(matter)
                .filter(one -> one.type().equals("matter"))
                .filter(one -> acting == null || Reach.covers(acting.scope(), one.area()))
                .flatMap(EntryFacts::folded)
                .filter(known -> acting == null
                        || known.file().filing().sensitivity() == Sensitivity.ORDINARY
                        || acting.role().namedForSensitiveMatters());
    }

    private static Optional<MatterState.Known> folded(Streams.Stream stream) {
        return stream.folded(MatterEvent.class, MatterState.NOT_YET_KNOWN, MatterState::evolve)
                        instanceof MatterState.Known known
                ? Optional.of(known)
                : Optional.empty();
    }

    private boolean isThere(Id.VisitId visit, Acting acting) {
        return streams.open(visit)
                .filter(one -> one.facts().getFirst() instanceof VisitEvent)
                .filter(one -> Reach.covers(acting.scope(), one.area()))
                .isPresent();
    }

    /** An organisation that is offered to this office to be named: not one that was dissolved, nor one above. */
    private boolean isThere(Id.OrganisationId organisation, Acting acting) {
        return streams.open(organisation)
                .filter(one -> one.facts().getFirst() instanceof OrganisationEvent)
                .map(one -> one.folded(OrganisationEvent.class, OrganisationState.UNKNOWN, OrganisationState::evolve))
                .filter(state -> state instanceof OrganisationState.Existing(OrganisationState.Profile profile)
                        && Reach.covers(acting.scope(), profile.area()))
                .isPresent();
    }
}
