package org.gongjian.yearplan;

import java.util.HashSet;

/** What is known of the three lists of a year. */
public sealed interface YearPlanState {

    /** Before the first fact. */
    YearPlanState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements YearPlanState {}

    /** Lists that were opened. */
    record Open(YearLists lists) implements YearPlanState {}

    /** A fact that does not fit: nothing is decided on these lists any more. */
    record Anomaly(YearPlanState before, YearPlanEvent misfit) implements YearPlanState {}

    /** The state after this fact. */
    default YearPlanState evolve(YearPlanEvent event) {
        return switch (this) {
            case NotYetKnown() ->
                event instanceof YearPlanEvent.Opened e
                        ? new Open(YearLists.opened(e.community(), e.year()))
                        : new Anomaly(this, event);
            case Open(YearLists lists) ->
                switch (event) {
                    case YearPlanEvent.Opened misfit -> new Anomaly(this, misfit);
                    case YearPlanEvent.NeedListed e -> listed(lists, e.key(), e.need(), e);
                    case YearPlanEvent.ResourceListed e -> listed(lists, e.key(), e.resource(), e);
                    case YearPlanEvent.ProjectDrafted e -> listed(lists, e.key(), e.project(), e);
                    case YearPlanEvent.NeedsMerged e -> merged(lists, e);
                    case YearPlanEvent.EntryChanged e ->
                        lists.has(e.entry().list(), e.key())
                                ? new Open(lists.saying(e.key(), e.entry()))
                                : new Anomaly(this, e);
                    case YearPlanEvent.EntryRemoved e ->
                        lists.entry(e.key()).isPresent() ? new Open(lists.without(e.key())) : new Anomaly(this, e);
                    case YearPlanEvent.Matched e -> matched(lists, e);
                    case YearPlanEvent.MatchDissolved e -> {
                        YearLists.Match match = new YearLists.Match(e.need(), e.resource());
                        yield lists.matches().contains(match) ? new Open(lists.dissolved(match)) : new Anomaly(this, e);
                    }
                    case YearPlanEvent.Published e ->
                        e.version() == lists.version() + 1
                                ? new Open(lists.published(e.version()))
                                : new Anomaly(this, e);
                    case YearPlanEvent.Withdrawn e ->
                        lists.isPublic() ? new Open(lists.withdrawn()) : new Anomaly(this, e);
                };
            case Anomaly anomaly -> anomaly;
        };
    }

    private YearPlanState listed(YearLists lists, String key, Entry entry, YearPlanEvent event) {
        return lists.knows(key) ? new Anomaly(this, event) : new Open(lists.listed(key, entry));
    }

    private YearPlanState merged(YearLists lists, YearPlanEvent.NeedsMerged event) {
        boolean fits = lists.has(EntryList.NEED, event.into())
                && !event.merged().contains(event.into())
                && new HashSet<>(event.merged()).size() == event.merged().size()
                && event.merged().stream().allMatch(key -> lists.has(EntryList.NEED, key));
        return fits ? new Open(lists.merged(event.into(), event.merged())) : new Anomaly(this, event);
    }

    private YearPlanState matched(YearLists lists, YearPlanEvent.Matched event) {
        YearLists.Match match = new YearLists.Match(event.need(), event.resource());
        boolean fits = lists.has(EntryList.NEED, event.need())
                && lists.has(EntryList.RESOURCE, event.resource())
                && !lists.matches().contains(match);
        return fits ? new Open(lists.matched(match)) : new Anomaly(this, event);
    }
}
