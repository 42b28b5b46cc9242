package org.gongjian.query.matter.receipt;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;

/** Finds what stands on the receipt of a matter; the read model of the matter answers. */
public interface Receipts {

    /** The receipt, or nothing when the matter is unknown, out of reach, or was taken over from a ledger and never received here. */
    Optional<Receipt> receipt(UUID matter, Scope scope);
}
