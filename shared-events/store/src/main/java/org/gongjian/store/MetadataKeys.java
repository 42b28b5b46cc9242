package org.gongjian.store;

/** Keys of an event's metadata. What happened stands in the payload; this is when, where and under which log-in it was recorded. */
public final class MetadataKeys {
    /** ISO instant of the edge clock; never decreases along a stream. */
    public static final String RECORDED_AT = "recordedAt";

    /** UUID of the district; on every event. */
    public static final String DISTRICT = "district";

    /** UUID of the street; absent for facts of the district. */
    public static final String STREET = "street";

    /** UUID of the community; absent for facts of a street or district. */
    public static final String COMMUNITY = "community";

    /** Account name of whoever was at the keyboard, {@code system} for automations. */
    public static final String LOGIN = "login";

    /** The request everything goes back to. */
    public static final String CORRELATION_ID = "correlationId";

    /** The message that directly caused this event. */
    public static final String CAUSATION_ID = "causationId";

    private MetadataKeys() {}
}
