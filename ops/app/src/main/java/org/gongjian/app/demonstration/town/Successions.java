package org.gongjian.app.demonstration.town;

import java.util.List;
import java.util.function.Function;
import org.gongjian.app.demonstration.telling.Cast;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.office.HandOverDesk;
import org.gongjian.command.office.OfficeCommand;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.office.OpenMatter;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;

/** A hand-over that waits for its second signature, and somebody who stands in for a clerk on leave. */
public final class Successions implements Chapter {
    private static final int DAYS_AWAY = 6;

    private final Function<EdgeFacts, HandOverDesk> desk;

    public Successions(Function<EdgeFacts, HandOverDesk> desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "successions";
    }

    @Override
    public void tell(Seeding seeding) {
        standsIn(seeding);
        handsOver(seeding);
    }

    /** 录入员沈洁年休假，一网格网格员蒋丽代理. */
    private static void standsIn(Seeding seeding) {
        Acting holder = seeding.as("shenjie");
        seeding.at(seeding.today().minusDays(1), "15:00");
        seeding.ask(
                "successions/deputy",
                holder.office().value(),
                holder,
                seeding.area(Place.JINHU),
                HappenedInput.NOTHING,
                new OfficeCommand.NameDeputy(
                        seeding.as("jiangli").person(),
                        Cast.member("jiangli").name(),
                        seeding.today(),
                        seeding.today().plusDays(DAYS_AWAY),
                        "年休假"));
    }

    /** 机床社区录入员许静移交给回访员宋雅：许静已签字，等宋雅签字. */
    private void handsOver(Seeding seeding) {
        Acting giver = seeding.as("xujing");
        Id.PersonId successor = seeding.as("songya").person();
        seeding.at(seeding.today().minusDays(1), "16:30");
        ask(
                seeding,
                "prepared",
                giver,
                open -> new OfficeCommand.PrepareHandOver(
                        successor, Cast.member("songya").name(), "机床社区党委", "公章登记簿、收件箱钥匙两把已当面点清", open));
        seeding.at(seeding.today().minusDays(1), "16:50");
        ask(seeding, "signed", giver, OfficeCommand.SignHandOver::new);
    }

    private void ask(Seeding seeding, String step, Acting acting, Function<List<OpenMatter>, OfficeCommand> command) {
        RequestKey key = RequestKey.of(Seeding.OWNER, "successions/" + step);
        if (seeding.answered(key).isEmpty()) {
            Edge edge = seeding.edges().edge(acting, seeding.area(Place.JICHUANG), HappenedInput.NOTHING);
            desk.apply(seeding.edges()).listed(key, acting.office(), edge, null, command);
        }
    }
}
