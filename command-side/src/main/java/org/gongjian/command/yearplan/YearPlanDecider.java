package org.gongjian.command.yearplan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.command.decision.Cited;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.record.Role;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.EntryList;
import org.gongjian.yearplan.Sources;
import org.gongjian.yearplan.YearLists;
import org.gongjian.yearplan.YearPlanEvent;
import org.gongjian.yearplan.YearPlanState;
import org.jspecify.annotations.Nullable;

/** What may be done to the three lists of a year; what may stand in them is said by {@link Listing}. */
public final class YearPlanDecider {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private YearPlanDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<YearPlanEvent> decide(YearPlanState state, YearPlanCommand command, Edge edge) {
        Entitled.require(edge, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);
        try {
            return decided(state, command, edge);
        } catch (Refused refused) {
            throw Cited.from(edge.charter(), refused);
        }
    }

    private static List<YearPlanEvent> decided(YearPlanState state, YearPlanCommand command, Edge edge) {
        return switch (state) {
            case YearPlanState.NotYetKnown() -> {
                if (command instanceof YearPlanCommand.Open asked) {
                    yield List.of(open(asked, edge));
                }
                throw new Refused(YearPlanRefusal.NO_SUCH_YEAR_PLAN);
            }
            case YearPlanState.Open(YearLists lists) -> {
                if (command instanceof YearPlanCommand.ListNeeds asked) {
                    Listing.requireNobodyShown(edge);
                    yield Gathered.listed(lists, asked, given(asked.reason(), lists), edge);
                }
                yield List.of(change(lists, command, edge));
            }
            case YearPlanState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
        };
    }

    private static YearPlanEvent open(YearPlanCommand.Open asked, Edge edge) {
        if (edge.area().community() == null) {
            throw new Refused(YearPlanRefusal.YEAR_PLANS_BELONG_TO_COMMUNITIES);
        }
        if (asked.year() < FIRST_YEAR || asked.year() > LAST_YEAR) {
            throw new Refused(YearPlanRefusal.YEAR_IS_OUT_OF_RANGE, Map.of("first", FIRST_YEAR, "last", LAST_YEAR));
        }
        return new YearPlanEvent.Opened(edge.happened(), edge.area().community(), asked.year());
    }

    private static YearPlanEvent change(YearLists lists, YearPlanCommand command, Edge edge) {
        if (!(command instanceof YearPlanCommand.Open)) {
            Listing.requireNobodyShown(edge);
        }
        return switch (command) {
            case YearPlanCommand.Open ignored ->
                throw new Refused(YearPlanRefusal.YEAR_PLAN_IS_ALREADY_OPEN, Map.of("year", lists.year()));
            case YearPlanCommand.ListNeeds ignored -> throw new IllegalStateException("listed one by one");
            case YearPlanCommand.ListNeed asked ->
                new YearPlanEvent.NeedListed(
                        edge.happened(),
                        lists.next(EntryList.NEED),
                        Listing.need(asked.need(), Sources.NONE, edge),
                        given(asked.reason(), lists));
            case YearPlanCommand.MergeNeeds asked -> merge(lists, asked, edge);
            case YearPlanCommand.ListResource asked ->
                new YearPlanEvent.ResourceListed(
                        edge.happened(),
                        lists.next(EntryList.RESOURCE),
                        Listing.resource(asked.resource(), Sources.NONE, edge),
                        given(asked.reason(), lists));
            case YearPlanCommand.DraftProject asked ->
                new YearPlanEvent.ProjectDrafted(
                        edge.happened(),
                        lists.next(EntryList.PROJECT),
                        Listing.project(asked.project(), lists),
                        given(asked.reason(), lists));
            case YearPlanCommand.ChangeNeed asked ->
                changed(
                        lists,
                        asked.key(),
                        Listing.need(asked.need(), sources(lists, asked.key()), edge),
                        asked.reason(),
                        edge);
            case YearPlanCommand.ChangeResource asked ->
                changed(
                        lists,
                        asked.key(),
                        Listing.resource(asked.resource(), sources(lists, asked.key()), edge),
                        asked.reason(),
                        edge);
            case YearPlanCommand.ChangeProject asked ->
                changed(lists, asked.key(), Listing.project(asked.project(), lists), asked.reason(), edge);
            case YearPlanCommand.Remove asked -> remove(lists, asked, edge);
            case YearPlanCommand.Match asked -> match(lists, asked, edge);
            case YearPlanCommand.DissolveMatch asked -> dissolve(lists, asked, edge);
            case YearPlanCommand.Publish() -> publish(lists, edge);
            case YearPlanCommand.Withdraw asked -> withdraw(lists, asked, edge);
        };
    }

    /** The reason for a change; once the lists are published there must be one. */
    private static @Nullable String given(@Nullable String reason, YearLists lists) {
        if (reason == null && lists.version() > 0) {
            throw new Refused(YearPlanRefusal.CHANGE_DURING_THE_YEAR_NEEDS_A_REASON);
        }
        return reason;
    }

    private static YearPlanEvent merge(YearLists lists, YearPlanCommand.MergeNeeds asked, Edge edge) {
        Listing.require(lists, EntryList.NEED, asked.into());
        asked.merged().forEach(key -> Listing.require(lists, EntryList.NEED, key));
        if (asked.merged().isEmpty() || asked.merged().contains(asked.into())) {
            throw new Refused(YearPlanRefusal.MERGE_NEEDS_ANOTHER_NEED);
        }
        return new YearPlanEvent.NeedsMerged(
                edge.happened(),
                asked.into(),
                asked.merged().stream().distinct().toList(),
                given(asked.reason(), lists));
    }

    private static Sources sources(YearLists lists, String key) {
        return lists.entry(key).map(Entry::sources).orElse(Sources.NONE);
    }

    private static YearPlanEvent changed(YearLists lists, String key, Entry now, @Nullable String reason, Edge edge) {
        Entry before = Listing.require(lists, now.list(), key);
        if (before.equals(now)) {
            throw new Refused(YearPlanRefusal.ENTRY_SAYS_THIS_ALREADY);
        }
        return new YearPlanEvent.EntryChanged(edge.happened(), key, now, before, given(reason, lists));
    }

    private static YearPlanEvent remove(YearLists lists, YearPlanCommand.Remove asked, Edge edge) {
        if (lists.entry(asked.key()).isEmpty()) {
            throw new Refused(YearPlanRefusal.NO_SUCH_ENTRY, Map.of("key", asked.key()));
        }
        List<String> users = lists.users(asked.key());
        if (!users.isEmpty()) {
            throw new Refused(YearPlanRefusal.ENTRY_IS_IN_USE, Map.of("by", String.join("、", users)));
        }
        return new YearPlanEvent.EntryRemoved(edge.happened(), asked.key(), asked.reason());
    }

    private static YearPlanEvent match(YearLists lists, YearPlanCommand.Match asked, Edge edge) {
        Listing.require(lists, EntryList.NEED, asked.need());
        Listing.require(lists, EntryList.RESOURCE, asked.resource());
        if (lists.matches().contains(new YearLists.Match(asked.need(), asked.resource()))) {
            throw new Refused(YearPlanRefusal.ENTRIES_ARE_MATCHED_ALREADY);
        }
        return new YearPlanEvent.Matched(edge.happened(), asked.need(), asked.resource(), asked.reason());
    }

    private static YearPlanEvent dissolve(YearLists lists, YearPlanCommand.DissolveMatch asked, Edge edge) {
        if (!lists.matches().contains(new YearLists.Match(asked.need(), asked.resource()))) {
            throw new Refused(YearPlanRefusal.ENTRIES_ARE_NOT_MATCHED);
        }
        return new YearPlanEvent.MatchDissolved(edge.happened(), asked.need(), asked.resource(), asked.reason());
    }

    /** The three lists together are the year's aim: a secretary shows them (004-04). */
    private static YearPlanEvent publish(YearLists lists, Edge edge) {
        Entitled.require(edge, Role.SECRETARY, Role.DEPUTY_SECRETARY);
        if (new HashSet<>(lists.entries().stream()
                                .map(one -> one.entry().list())
                                .toList())
                        .size()
                < EntryList.values().length) {
            throw new Refused(YearPlanRefusal.LISTS_ARE_INCOMPLETE);
        }
        if (lists.isPublic() && !lists.changed()) {
            throw new Refused(YearPlanRefusal.NOTHING_CHANGED_SINCE_PUBLICATION);
        }
        return new YearPlanEvent.Published(edge.happened(), lists.version() + 1);
    }

    /** 三个清单全年公开: where the charter says so, not before the year of the lists is over. */
    private static YearPlanEvent withdraw(YearLists lists, YearPlanCommand.Withdraw asked, Edge edge) {
        Entitled.require(edge, Role.SECRETARY, Role.DEPUTY_SECRETARY);
        if (!lists.isPublic()) {
            throw new Refused(YearPlanRefusal.LISTS_ARE_NOT_PUBLIC);
        }
        boolean yearIsOver = edge.happenedOn().getYear() > lists.year();
        if (!yearIsOver && edge.charter().flag(MeetingRuleKeys.LISTS_PUBLIC_ALL_YEAR)) {
            throw new Refused(
                    YearPlanRefusal.LISTS_ARE_PUBLIC_ALL_YEAR,
                    Map.of("rule", MeetingRuleKeys.LISTS_PUBLIC_ALL_YEAR, "year", Integer.toString(lists.year())));
        }
        return new YearPlanEvent.Withdrawn(edge.happened(), asked.reason());
    }
}
