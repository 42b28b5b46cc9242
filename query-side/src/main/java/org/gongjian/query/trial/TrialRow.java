package org.gongjian.query.trial;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a matter.
 *
 * @param n in the order in which the matter's stream led to them
 * @param at business time of what the rule was applied to
 * @param number 案号, or else the number of its receipt
 * @param summary the public one, as far as there is one
 */
record TrialRow(
        UUID matter,
        int n,
        Instant at,
        Question question,
        Decided decided,
        @Nullable String number,
        @Nullable String summary,
        boolean sensitive,
        AreaPath area) {}
