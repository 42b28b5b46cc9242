package org.gongjian.command.platform.lamp;

import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.jspecify.annotations.Nullable;

public sealed interface LampEvent extends Fact {
    @EventName("lamp.PutUp")
    record PutUp(Happened happened, @Nullable String number) implements LampEvent {}

    @EventName("lamp.Switched")
    record Switched(Happened happened, boolean on) implements LampEvent {}
}
