package org.gongjian.query.unlawful.other;

import org.gongjian.query.unlawful.one.One;

/** Planted: knows the one package, which knows this one. */
public final class Other {
    One one() {
        return new One();
    }
}
