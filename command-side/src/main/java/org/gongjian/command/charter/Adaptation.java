package org.gongjian.command.charter;

import org.gongjian.charter.Firmness;
import org.gongjian.command.decision.Longest;
import org.jspecify.annotations.Nullable;

/**
 * One rule as the area sets it. A value that is the one the area or its preset has already leaves the rule its authority.
 *
 * @param value as typed: a number, 是/否 as true/false, a word, or words between commas; absent: as in the preset, and without one not
 *     stated
 * @param document on which document it rests; absent: the area's own decision
 * @param line of that document; given, it counts as quoted
 */
record Adaptation(
        @Longest(value = 80, oneLine = true) String key,
        @Longest(value = 400, oneLine = true) @Nullable String value,
        @Nullable Firmness firmness,
        @Longest(value = 200, oneLine = true) @Nullable String document,
        @Longest(value = 100, oneLine = true) @Nullable String number,
        @Longest(value = 60, oneLine = true) @Nullable String line) {}
