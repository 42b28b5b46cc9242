package org.gongjian.query.planted.other;

/** A table whose reading method takes no scope. */
public final class OtherTable {
    public int rows(String table) {
        return table.length();
    }
}
