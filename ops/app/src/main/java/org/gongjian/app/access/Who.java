package org.gongjian.app.access;

import java.util.Set;
import org.gongjian.record.Role;

/** Who may reach an address. What somebody may then do with it is decided by the rules of the matter. */
public sealed interface Who {

    /** Anybody, logged in or not. */
    record Anybody() implements Who {}

    /** Whoever is logged in. */
    record SignedIn() implements Who {}

    /** Whoever acts in an office. */
    record InOffice() implements Who {}

    /** Whoever acts in one of these offices. */
    record As(Set<Role> roles) implements Who {
        public As {
            roles = Set.copyOf(roles);
        }
    }

    /** Whoever can read the operator's key in the data folder of this process. */
    record Operator() implements Who {}
}
