package org.gongjian.person;

import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes by which a person is found again; without the key they say nothing. They stand in tables, made from the boxes of the
 * contact data while those can be opened, and never in a fact: a fact outlives the erasure of a person, and equal hashes would tie
 * whoever was erased to the number's next use. Facts therefore hold {@link #NONE}.
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
        @Nullable String writer) {

    /** By nothing. */
    public static final LookupKeys NONE = new LookupKeys(null, null, null, null);
}
