package org.gongjian.record;

import org.jspecify.annotations.Nullable;

/**
 * One field that a correction replaces, by its path in the event ({@code happened.at}, {@code category}). Values stand as text:
 * instants and dates in ISO form, closed lists by their stored name, ids bare. Own words are replaced by another box and their
 * old content is not repeated.
 *
 * @param old as the event says it; null when it says nothing or is concealed
 * @param now what holds instead; null when nothing holds
 * @param concealedNow what holds instead, for a concealed field
 */
public record FieldChange(
        String field,
        @Nullable String old,
        @Nullable String now,
        @Nullable Concealed concealedNow) {}
