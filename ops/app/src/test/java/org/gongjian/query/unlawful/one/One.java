package org.gongjian.query.unlawful.one;

import org.gongjian.query.unlawful.other.Other;

/** Planted: knows the other package, which knows this one. */
public final class One {
    Other other() {
        return new Other();
    }
}
