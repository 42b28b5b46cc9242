package org.gongjian.census;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The story of one round (网格筛查、身份再普查再登记). */
public sealed interface CensusEvent extends Fact {

    /**
     * The round was opened.
     *
     * @param from first day on which grids are counted
     */
    @EventName("census.Opened")
    record Opened(Happened happened, String name, Id.AreaId community, LocalDate from) implements CensusEvent {}

    /** A grid was counted; counted again, what stands here takes the place of what was found before. */
    @EventName("census.GridCounted")
    record GridCounted(Happened happened, String grid, LocalDate on, List<Counted> persons) implements CensusEvent {
        public GridCounted {
            persons = List.copyOf(persons);
        }
    }

    /**
     * The round was closed.
     *
     * @param uncounted grids that nobody counted
     * @param reason why they were left out, where some were
     */
    @EventName("census.Closed")
    record Closed(
            Happened happened,
            LocalDate on,
            List<String> uncounted,
            @Nullable String reason) implements CensusEvent {
        public Closed {
            uncounted = List.copyOf(uncounted);
        }
    }
}
