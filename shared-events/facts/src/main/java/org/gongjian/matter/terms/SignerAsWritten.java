package org.gongjian.matter.terms;

import java.time.LocalDate;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it stands on the paper; the first leads (领衔人). What it is worth is found at the verification.
 *
 * @param branch the party branch written beside it
 */
public record SignerAsWritten(
        Id.PersonId person,
        @Nullable String branch,
        @Nullable LocalDate signedOn) {}
