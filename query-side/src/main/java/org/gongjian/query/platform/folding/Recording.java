package org.gongjian.query.platform.folding;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.store.MetadataKeys;
import org.gongjian.store.WrittenInstant;
import org.jspecify.annotations.Nullable;

/** What the metadata of an event say: when it was recorded, where it belongs, under which log-in. */
public record Recording(
        Instant at, @Nullable AreaPath area, @Nullable String login) {

    public static Recording of(MetaData metadata) {
        return of(
                text(metadata, MetadataKeys.RECORDED_AT),
                text(metadata, MetadataKeys.DISTRICT),
                text(metadata, MetadataKeys.STREET),
                text(metadata, MetadataKeys.COMMUNITY),
                text(metadata, MetadataKeys.LOGIN));
    }

    /** The same from the bytes, for many. */
    static Recording of(Bytes json) {
        FlatJson metadata = FlatJson.read(json);
        return of(
                metadata.text(MetadataKeys.RECORDED_AT),
                metadata.text(MetadataKeys.DISTRICT),
                metadata.text(MetadataKeys.STREET),
                metadata.text(MetadataKeys.COMMUNITY),
                metadata.text(MetadataKeys.LOGIN));
    }

    private static Recording of(
            @Nullable String at,
            @Nullable String district,
            @Nullable String street,
            @Nullable String community,
            @Nullable String login) {
        if (at == null) {
            throw new IllegalStateException("an event without the time at which it was recorded");
        }
        Id.AreaId within = area(district);
        return new Recording(
                WrittenInstant.parse(at),
                within == null ? null : new AreaPath(within, area(street), area(community)),
                login);
    }

    private static @Nullable String text(MetaData metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? null : value.toString();
    }

    private static Id.@Nullable AreaId area(@Nullable String id) {
        return id == null ? null : new Id.AreaId(UUID.fromString(id));
    }
}
