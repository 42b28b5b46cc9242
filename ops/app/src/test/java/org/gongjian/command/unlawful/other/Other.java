package org.gongjian.command.unlawful.other;

import org.gongjian.command.unlawful.one.One;

/** Planted: knows the one package, which knows this one. */
public final class Other {
    One one() {
        return new One();
    }
}
