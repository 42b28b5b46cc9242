package org.gongjian.command.yearplan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongjian.record.Id;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.YearLists;
import org.gongjian.yearplan.YearPlanEvent;
import org.gongjian.yearplan.YearPlanState;
import org.jspecify.annotations.Nullable;

/**
 * All that everybody reads once the lists are published: the entries as they stand, and what was changed during the year, each with its
 * title of then and its reason.
 */
final class ToBeShown {
    private final List<@Nullable String> words = new ArrayList<>();
    private final Set<Id.MatterId> matters = new LinkedHashSet<>();

    private ToBeShown() {}

    static ToBeShown of(List<YearPlanEvent> told) {
        ToBeShown shown = new ToBeShown();
        YearPlanState state = YearPlanState.UNKNOWN;
        for (YearPlanEvent fact : told) {
            YearPlanState before = state;
            state = state.evolve(fact);
            if (before instanceof YearPlanState.Open(YearLists lists) && lists.version() > 0) {
                shown.change(fact, lists, state);
            }
        }
        if (state instanceof YearPlanState.Open(YearLists lists)) {
            lists.entries().forEach(one -> shown.entry(one.entry()));
        }
        return shown;
    }

    List<@Nullable String> words() {
        return words;
    }

    /** From which any of it comes. */
    List<Id.MatterId> matters() {
        return List.copyOf(matters);
    }

    private void entry(Entry entry) {
        words.add(entry.title());
        words.add(entry.content());
        words.add(entry.sources().gathered());
        if (entry instanceof Entry.Resource resource) {
            words.add(resource.terms());
        }
        matters.addAll(entry.sources().matters());
    }

    /** A match says nothing to everybody. */
    private void change(YearPlanEvent fact, YearLists before, YearPlanState after) {
        switch (fact) {
            case YearPlanEvent.NeedListed e -> change(e.key(), e.reason(), after);
            case YearPlanEvent.ResourceListed e -> change(e.key(), e.reason(), after);
            case YearPlanEvent.ProjectDrafted e -> change(e.key(), e.reason(), after);
            case YearPlanEvent.EntryChanged e -> change(e.key(), e.reason(), after);
            case YearPlanEvent.NeedsMerged e -> change(e.into(), e.reason(), after);
            case YearPlanEvent.EntryRemoved e -> change(e.key(), e.reason(), new YearPlanState.Open(before));
            case YearPlanEvent.Opened _,
                    YearPlanEvent.Matched _,
                    YearPlanEvent.MatchDissolved _,
                    YearPlanEvent.Published _,
                    YearPlanEvent.Withdrawn _ -> {}
        }
    }

    private void change(String key, @Nullable String reason, YearPlanState state) {
        words.add(reason);
        if (state instanceof YearPlanState.Open(YearLists lists)) {
            lists.entry(key).ifPresent(entry -> {
                words.add(entry.title());
                matters.addAll(entry.sources().matters());
            });
        }
    }
}
