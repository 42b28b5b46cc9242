package org.gongjian.command.planted.other;

/** Something of another feature that is no command. */
public final class OtherRules {
    private OtherRules() {}

    /** Anything. */
    public static boolean apply() {
        return true;
    }
}
