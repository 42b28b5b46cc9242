package org.gongjian.command.yearplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.EntryList;
import org.gongjian.yearplan.Sources;
import org.gongjian.yearplan.YearLists;
import org.gongjian.yearplan.YearPlanEvent;
import org.gongjian.yearplan.YearPlanState;
import org.jspecify.annotations.Nullable;

/** Needs as they were gathered among residents (000-15): one a line, with how many said it. */
final class Gathered {
    private static final Pattern LINE = Pattern.compile("(.{1,80}?)[\\s，,（(:：]+([0-9]{1,5})[\\s条)）]*");

    private Gathered() {}

    /** A fact for each line, all or none. */
    static List<YearPlanEvent> listed(
            YearLists lists, YearPlanCommand.ListNeeds asked, @Nullable String reason, Edge edge) {
        if (asked.lines().isEmpty()) {
            throw new Refused(YearPlanRefusal.LINE_COUNTS_NO_OPINIONS, Map.of("line", 1));
        }
        List<YearPlanEvent> facts = new ArrayList<>();
        YearPlanState state = new YearPlanState.Open(lists);
        for (String line : asked.lines()) {
            Matcher said = LINE.matcher(line.strip());
            if (!said.matches() || Integer.parseInt(said.group(2)) == 0) {
                throw new Refused(YearPlanRefusal.LINE_COUNTS_NO_OPINIONS, Map.of("line", facts.size() + 1));
            }
            Sources sources =
                    new Sources(List.of(), List.of(), List.of(), Integer.parseInt(said.group(2)), asked.gathered());
            YearPlanEvent fact = new YearPlanEvent.NeedListed(
                    edge.happened(),
                    ((YearPlanState.Open) state).lists().next(EntryList.NEED),
                    new Entry.Need(said.group(1).strip(), null, asked.needClass(), null, sources),
                    reason);
            facts.add(fact);
            state = state.evolve(fact);
        }
        return facts;
    }
}
