package org.gongjian.command.platform.registry.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Paths as the three columns {@code district}, {@code street}, {@code community}. */
public final class Paths {
    private Paths() {}

    public static Map<String, Object> columns(AreaPath path) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("district", path.district().value());
        columns.put("street", path.street() == null ? null : path.street().value());
        columns.put(
                "community", path.community() == null ? null : path.community().value());
        return columns;
    }

    public static AreaPath read(ResultSet row) throws SQLException {
        Id.AreaId district = id(row, "district");
        if (district == null) {
            throw new IllegalStateException("an area without district");
        }
        return new AreaPath(district, id(row, "street"), id(row, "community"));
    }

    private static Id.@Nullable AreaId id(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new Id.AreaId(value);
    }

    /** From the area itself up to the district. */
    static List<Id.AreaId> upwards(AreaPath path) {
        List<Id.AreaId> ids = new ArrayList<>();
        if (path.community() != null) {
            ids.add(path.community());
        }
        if (path.street() != null) {
            ids.add(path.street());
        }
        ids.add(path.district());
        return ids;
    }
}
