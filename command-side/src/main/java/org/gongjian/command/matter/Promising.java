package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.time.LocalDate;
import org.gongjian.charter.RuleKeys;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.PromiseTracked;
import org.gongjian.matter.Stage;
import org.jspecify.annotations.Nullable;

/** B 类跟踪: what was promised, kept or missed. */
final class Promising {

    private Promising() {}

    static PromiseTracked track(String what, LocalDate until, Situation now) {
        require(!until.isBefore(now.limits().day()), MatterRefusal.DATE_LIES_BEFORE_THE_STEP);
        return new PromiseTracked(
                now.happened(),
                what,
                now.limits().on(until),
                now.limits().moved(now.limits().on(until), -now.rule(RuleKeys.PROMISE_REMIND_DAYS)),
                now.limits().rules());
    }

    static MatterEvent fulfil(MatterCommand.FulfilPromise c, Situation now) {
        if (now.stage() instanceof Stage.Promised promised && now.organisation() != null) {
            boolean handler = promised.handling() == null || promised.handling().involves(now.organisation());
            boolean desk = !MatterRights.recordedForAnother(now.edge())
                    && MatterRights.leads(now.edge().acting().role());
            require(handler || desk, MatterRefusal.ONLY_A_HANDLER_DOES_THIS);
        }
        return new MatterEvent.PromiseFulfilled(now.happened(), c.outcome(), c.attachments());
    }

    static MatterEvent miss(MatterCommand.MissPromise c, Situation now) {
        @Nullable PromiseTracked promise = now.stage() instanceof Stage.Promised promised ? promised.promise() : null;
        require(promise == null || !promise.until().metAt(now.happened().at()), MatterRefusal.PROMISE_STILL_RUNS);
        return new MatterEvent.PromiseMissed(now.happened(), c.reason());
    }
}
