package org.gongjian.charter;

/** What a rule means for the areas below the one that set it. */
public enum Firmness {
    /** 统一规定: holds in every area below, whatever their own charter says. */
    FIXED,
    /** 缺省: holds below unless the area's own charter says otherwise. */
    DEFAULT,
    /** 下级自定: holds in this area only. */
    FREE
}
