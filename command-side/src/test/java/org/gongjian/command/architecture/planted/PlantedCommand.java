package org.gongjian.command.architecture.planted;

/** Breaks D10 on purpose: a command that is no record. */
public sealed interface PlantedCommand {

    final class Change implements PlantedCommand {}

    record Say(String word) implements PlantedCommand {}

    /** Breaks D11 on purpose. */
    static int lengthOf(PlantedCommand command) {
        return switch (command) {
            case PlantedCommand.Say say -> say.word().length();
            default -> 0;
        };
    }
}
