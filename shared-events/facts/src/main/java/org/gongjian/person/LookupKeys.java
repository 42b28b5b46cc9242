package org.gongjian.person;

import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes by which a person is found again; without the key they say nothing. A person of whom only the name is known, or who
 * came in from a ledger, is found by what that source calls the writer.
 *
 * @param phone of the whole number
 * @param phoneEnding of the last four digits, bound to the person
 * @param nameAndBuilding of building and surname
 * @param writer of source and writer's name, for persons taken over from a ledger
 */
public record LookupKeys(
        @Nullable String phone,
        @Nullable String phoneEnding,
        @Nullable String nameAndBuilding,
        @Nullable String writer) {}
