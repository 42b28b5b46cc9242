package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.time.LocalDate;
import java.util.Map;
import org.gongjian.charter.RuleKeys;
import org.gongjian.matter.Handling;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Due;
import org.gongjian.record.Role;

/** 暂停、恢复: the time that a matter stood still does not count. */
final class Suspending {

    private Suspending() {}

    static MatterEvent suspend(MatterCommand.Suspend c, Situation now) {
        Handling handling = now.working().handling();
        LocalDate day = now.limits().day();
        require(c.until().isAfter(day), MatterRefusal.DATE_LIES_BEFORE_THE_STEP);
        int planned = handling.clock().daysStood() + now.edge().calendar().between(day, c.until());
        Integer limit = handling.assigned().limitInWorkingDays();
        int most = limit == null ? 0 : limit * now.rule(RuleKeys.SUSPENSION_MAX_PERCENT) / 100;
        require(
                planned <= most || now.edge().acting().role() == Role.SECRETARY,
                MatterRefusal.SUSPENSION_TOO_LONG,
                () -> Map.of("rule", RuleKeys.SUSPENSION_MAX_PERCENT, "most", most, "planned", planned));
        return new MatterEvent.Suspended(
                now.happened(),
                c.reason(),
                c.explanation(),
                now.limits().on(c.until()),
                now.limits().rules());
    }

    static MatterEvent resume(Situation now) {
        Handling handling = now.working().handling();
        MatterEvent.Suspended suspended = handling.clock().suspended();
        if (suspended == null) {
            return now.notAtThisStage();
        }
        LocalDate since =
                LocalDate.ofInstant(suspended.happened().at(), now.edge().zone());
        int stood =
                Math.max(0, now.edge().calendar().between(since, now.limits().day()));
        Due due = now.limits().moved(handling.due(), stood);
        Due opinions = handling.opinionsDue();
        return new MatterEvent.Resumed(
                now.happened(),
                stood,
                due,
                opinions == null ? null : now.limits().moved(opinions, stood),
                now.limits().escalation(due),
                now.limits().rules());
    }
}
