package org.gongjian.minutes;

/** Where minutes are made public. The constants are stored names, and words of the charter (minutes_public_at). */
public enum PublicPlace {
    /** 街道社区党务公开栏: the printed minutes are put up there */
    PARTY_AFFAIRS_BOARD,
    /** 驻区单位: the units with a seat in the meeting read them here, and put them up */
    UNITS,
    /** 网上公开栏: everybody reads them */
    PUBLIC_COLUMN
}
