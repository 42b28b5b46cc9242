package org.gongjian.app.demonstration.telling;

import org.jspecify.annotations.Nullable;

/** The places of the demonstration. */
public enum Place {
    DISTRICT("district", "东澄区", null, null),
    STREET("street", "澄塘街道", null, null),
    LIUYIN("liuyin", "柳荫社区", "LY", "柳"),
    JICHUANG("jichuang", "机床社区", "JC", "机"),
    JINHU("jinhu", "锦湖社区", "JH", "锦");

    private final String key;
    private final String label;
    private final @Nullable String receiptPrefix;
    private final @Nullable String shortName;

    Place(String key, String label, @Nullable String receiptPrefix, @Nullable String shortName) {
        this.key = key;
        this.label = label;
        this.receiptPrefix = receiptPrefix;
        this.shortName = shortName;
    }

    /** The first part of the keys of everything in it. */
    public String key() {
        return key;
    }

    /** Its name. */
    public String label() {
        return label;
    }

    @Nullable
    public String receiptPrefix() {
        return receiptPrefix;
    }

    @Nullable
    public String shortName() {
        return shortName;
    }
}
