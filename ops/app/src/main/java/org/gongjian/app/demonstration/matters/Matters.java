package org.gongjian.app.demonstration.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.matter.desk.MatterDoor;
import org.gongjian.command.platform.due.DuePoller;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;

/** 诉求 and 建议案 of the street: the ordinary ones as the plan counts them, and the awkward ones by name. */
public final class Matters implements Chapter {

    /** What is built around the clock of the demonstration. */
    public record Desk(MatterDoor door, DuePoller dues) {}

    /** On this day the demonstration also holds two stories with days of their own. */
    private static final LocalDate STORIES_ON = LocalDate.of(2026, 12, 31);

    private final Function<EdgeFacts, Desk> desks;
    private final AreaFacts areas;

    public Matters(Function<EdgeFacts, Desk> desks, AreaFacts areas) {
        this.desks = desks;
        this.areas = areas;
    }

    /** The desk under this clock. */
    public Desk desk(EdgeFacts edges) {
        return desks.apply(edges);
    }

    @Override
    public String name() {
        return "matters";
    }

    @Override
    public void tell(Seeding seeding) {
        LocalDate today = seeding.today();
        WorkingDays days = WorkingDays.before(today, areas.glance().calendar(seeding.area(Place.LIUYIN)));
        Desk desk = desks.apply(seeding.edges());
        new Teller(seeding, desk.door(), desk.dues(), days).tell(plays(days, today), today);
    }

    private static List<Play> plays(WorkingDays days, LocalDate today) {
        List<Play> plays = new ArrayList<>(new Repertoire(days, today).plays());
        Tables.matters("awkward.txt").forEach((head, lines) -> {
            Awkward one = Awkward.of(head);
            plays.add(new Play(one.key(), one.place(), days.ago(one.daysAgo()), 0, lines, Map.of()));
        });
        if (today.equals(STORIES_ON)) {
            Tables.matters("stories.txt")
                    .forEach((head, lines) ->
                            plays.add(new Play(head.get(0), Place.valueOf(head.get(2)), today, 0, lines, Map.of())));
        }
        return plays;
    }
}
