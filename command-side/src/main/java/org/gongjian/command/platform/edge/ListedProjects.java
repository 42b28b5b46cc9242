package org.gongjian.command.platform.edge;

import org.gongjian.commitment.ListEntry;
import org.gongjian.record.AreaPath;
import org.gongjian.yearplan.EntryList;
import org.gongjian.yearplan.YearPlanEvent;
import org.gongjian.yearplan.YearPlanState;

/** Whether what somebody names stands in the list of projects of the year (项目清单); the lists are folded by id. */
public final class ListedProjects {
    private static final String TYPE = "year_plan";

    private final Streams streams;

    public ListedProjects(Streams streams) {
        this.streams = streams;
    }

    /** A project that stands in the lists of this community. */
    public boolean has(ListEntry entry, AreaPath community) {
        return streams.open(entry.plan())
                .filter(stream -> stream.type().equals(TYPE))
                .map(stream -> stream.folded(YearPlanEvent.class, YearPlanState.UNKNOWN, YearPlanState::evolve))
                .filter(state -> state instanceof YearPlanState.Open(var lists)
                        && lists.community().equals(community.community())
                        && lists.has(EntryList.PROJECT, entry.key()))
                .isPresent();
    }
}
