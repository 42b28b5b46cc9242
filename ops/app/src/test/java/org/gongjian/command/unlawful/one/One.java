package org.gongjian.command.unlawful.one;

import org.gongjian.command.unlawful.one.below.Below;

/** Planted: knows the package below, which knows this one. */
public final class One {
    Below below() {
        return new Below();
    }
}
