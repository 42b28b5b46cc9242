package org.gongjian.command.platform.lamp;

public sealed interface LampCommand {
    record PutUp() implements LampCommand {}

    record Switch(boolean on) implements LampCommand {}
}
