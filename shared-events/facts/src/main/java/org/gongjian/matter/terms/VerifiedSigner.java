package org.gongjian.matter.terms;

import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What one signature is worth.
 *
 * @param elsewhere the membership is kept outside this community (组织关系不在本社区)
 * @param by which branch attested it (支部核签)
 */
public record VerifiedSigner(
        Id.PersonId person,
        SignerStanding standing,
        boolean elsewhere,
        @Nullable String by) {}
