package org.gongjian.command.planted.lamp;

/** A command that is no record. */
public sealed interface PlantedCommand {
    /** Not a record. */
    final class Change implements PlantedCommand {}
}
