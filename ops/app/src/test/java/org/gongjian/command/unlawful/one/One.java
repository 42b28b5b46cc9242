package org.gongjian.command.unlawful.one;

import org.gongjian.command.unlawful.other.Other;

/** Planted: knows the other package, which knows this one. */
public final class One {
    Other other() {
        return new Other();
    }
}
