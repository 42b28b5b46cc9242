package org.gongjian.query.platform.sight;

import java.util.Optional;
import org.gongjian.record.Acting;

/**
 * Addresses that open something of one's own without a log-in, for programs that know nothing but an address. Whoever has the address
 * reads what its owner reads in that office, as long as he acts in it, his account is open and his password is the one he had.
 */
public interface SignedAddresses {

    /** What follows the last stroke of the address. */
    String of(Acting acting);

    /** Whose it is; nothing where it is none, or none any more. */
    Optional<Acting> reader(String signed);
}
