package org.gongjian.command.planted.lamp;

/** Decides with a rule that looks at the clock. */
final class PlantedDecider {
    private PlantedDecider() {}

    static boolean decide() {
        return PlantedRule.isEvening();
    }
}
