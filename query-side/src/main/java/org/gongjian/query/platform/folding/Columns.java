package org.gongjian.query.platform.folding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** How the columns that rows of all read models have are written and read. */
public final class Columns {
    private Columns() {}

    /** The columns {@code district}, {@code street} and {@code community}. */
    public static AreaPath area(ResultSet row) throws SQLException {
        return new AreaPath(
                new Id.AreaId(row.getObject("district", UUID.class)),
                area(row.getObject("street", UUID.class)),
                area(row.getObject("community", UUID.class)));
    }

    private static Id.@Nullable AreaId area(@Nullable UUID id) {
        return id == null ? null : new Id.AreaId(id);
    }

    /** An id that may be missing. */
    public static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    /** An instant as PostgreSQL keeps it, so that what was written is found again. */
    public static OffsetDateTime time(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
