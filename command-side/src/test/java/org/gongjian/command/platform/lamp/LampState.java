package org.gongjian.command.platform.lamp;

public sealed interface LampState {
    record NotYetKnown() implements LampState {}

    record Hanging(boolean on, int switched) implements LampState {}

    default LampState evolve(LampEvent event) {
        return switch (event) {
            case LampEvent.PutUp put -> new Hanging(false, 0);
            case LampEvent.Switched switched ->
                new Hanging(switched.on(), this instanceof Hanging hanging ? hanging.switched() + 1 : 1);
        };
    }
}
