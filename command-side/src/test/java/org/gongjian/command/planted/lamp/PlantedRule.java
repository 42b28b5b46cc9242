package org.gongjian.command.planted.lamp;

import java.time.LocalTime;
import org.axonframework.messaging.MetaData;
import org.gongjian.command.planted.other.OtherRules;
import org.springframework.beans.factory.annotation.Autowired;

/** Looks at the clock, knows the framework and the feature next door, and has a dependency pushed into a field. */
final class PlantedRule {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Runnable pushed;

    static boolean isEvening() {
        return LocalTime.now().getHour() > 18 && MetaData.emptyInstance().isEmpty() && OtherRules.apply();
    }

    void run() {
        pushed.run();
    }
}
