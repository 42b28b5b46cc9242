package org.gongjian.command.unlawful.one.below;

import org.gongjian.command.unlawful.one.One;

/** Planted: knows the package above, which knows this one. */
public final class Below {
    One one() {
        return new One();
    }
}
