package org.gongjian.query.matter;

import org.gongjian.matter.Handling;
import org.gongjian.matter.Stage;
import org.jspecify.annotations.Nullable;

/** Where in a stage the handling stands. */
public final class Handlings {
    private Handlings() {}

    /** The handling that holds at a stage; null before an assignment and after the end. */
    public static @Nullable Handling of(Stage stage) {
        return switch (stage) {
            case Stage.Handled it -> it.handling();
            case Stage.Replied it -> it.handling();
            case Stage.Confirmed it -> it.handling();
            case Stage.ToVerify it -> of(it.before());
            case Stage.OnAgenda it -> of(it.before());
            case Stage.Received _,
                    Stage.Returned _,
                    Stage.ReferredUnadmitted _,
                    Stage.ReferredAdmitted _,
                    Stage.Admitted _,
                    Stage.LongList _,
                    Stage.TakenOver _,
                    Stage.Closed _ -> null;
        };
    }
}
