package org.gongjian.query.trial;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * A decision.
 *
 * @param about the matter, meeting or motion
 * @param n in the order in which its stream led to them
 * @param at business time of what the rule was applied to
 * @param number 案号, or else the number of its receipt; null for what has none
 * @param summary of a matter the public one, as far as there is one; the title of a meeting, the wording of a motion
 * @param matter of a motion the matter that it is about: shown to whoever is shown that one
 */
record TrialRow(
        UUID about,
        int n,
        Instant at,
        Question question,
        Decided decided,
        @Nullable String number,
        @Nullable String summary,
        boolean sensitive,
        @Nullable UUID matter,
        AreaPath area) {}
