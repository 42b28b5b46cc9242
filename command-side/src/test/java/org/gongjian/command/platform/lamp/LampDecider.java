package org.gongjian.command.platform.lamp;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.decision.Refused;
import org.gongjian.community.NumberSeries;
import org.jspecify.annotations.Nullable;

public final class LampDecider {
    public enum LampRefusal implements RefusalCode {
        NO_SUCH_LAMP(Kind.UNKNOWN),
        HANGS_ALREADY(Kind.RULE),
        SWITCHED_ALREADY(Kind.RULE);

        private final Kind kind;

        LampRefusal(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    private LampDecider() {}

    public static @Nullable NumberDue numberDue(LampState state, LampCommand command, Edge edge) {
        return command instanceof LampCommand.PutUp
                ? new NumberDue(
                        NumberSeries.RECEIPT,
                        LocalDate.ofInstant(edge.happened().at(), edge.zone()))
                : null;
    }

    public static List<LampEvent> decide(LampState state, LampCommand command, Edge edge) {
        return switch (command) {
            case LampCommand.PutUp put -> {
                if (state instanceof LampState.Hanging) {
                    throw new Refused(LampRefusal.HANGS_ALREADY);
                }
                yield List.of(new LampEvent.PutUp(edge.happened(), edge.number()));
            }
            case LampCommand.Switch(boolean on) -> {
                if (!(state instanceof LampState.Hanging hanging)) {
                    throw new Refused(LampRefusal.NO_SUCH_LAMP);
                }
                if (hanging.on() == on) {
                    throw new Refused(LampRefusal.SWITCHED_ALREADY);
                }
                yield List.of(new LampEvent.Switched(edge.happened(), on));
            }
        };
    }
}
