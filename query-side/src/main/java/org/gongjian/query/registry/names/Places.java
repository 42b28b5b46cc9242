package org.gongjian.query.registry.names;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Areas by their names: 澄塘街道 柳荫社区. */
public record Places(Map<UUID, String> names) {

    public Places {
        names = Map.copyOf(names);
    }

    /** The name of the deepest level, with the one above it where that is no district. */
    public String of(AreaPath path) {
        return path.street() == null
                ? name(path.district())
                : Stream.of(name(path.street()), name(path.community()))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    /** The name of one area, empty when it is not known. */
    public String of(@Nullable UUID area) {
        return area == null ? "" : names.getOrDefault(area, "");
    }

    private String name(Id.@Nullable AreaId area) {
        return area == null ? "" : of(area.value());
    }
}
