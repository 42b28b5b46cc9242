package org.gongjian.query.registry.charters;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Directory;
import org.jspecify.annotations.Nullable;

/** Who drafted and who put in force, as far as they hold an office in the reader's reach. */
public record People(Map<UUID, String> names) {
    public People {
        names = Map.copyOf(names);
    }

    static People in(Directory directory, Scope scope) {
        Map<UUID, String> names = new HashMap<>();
        directory
                .offices(scope)
                .forEach(office -> office.tenures()
                        .forEach(one -> names.putIfAbsent(one.person(), one.actsAs() + "（" + office.title() + "）")));
        return new People(names);
    }

    /** The name and office, or null for somebody of an area above. */
    public @Nullable String of(@Nullable UUID person) {
        return person == null ? null : names.get(person);
    }
}
