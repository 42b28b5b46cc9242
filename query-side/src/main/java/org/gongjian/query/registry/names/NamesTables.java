package org.gongjian.query.registry.names;

import java.util.List;
import org.gongjian.query.platform.folding.Generation;

/** The tables of names; no other class knows them. */
final class NamesTables {
    static final String AREA = "registry_area";
    static final String PATTERN = "registry_number_pattern";
    static final String GRID = "registry_grid";
    static final String CATEGORY = "registry_category";
    static final String ORGANISATION = "registry_organisation";
    static final String OFFICE = "registry_office";
    static final String HOLDER = "registry_holder";

    private final Generation generation;

    NamesTables(Generation generation) {
        this.generation = generation;
    }

    static List<String> all() {
        return List.of(AREA, PATTERN, GRID, CATEGORY, ORGANISATION, OFFICE, HOLDER);
    }

    /** Puts the qualified names of this generation in the place of {@code {area}}, {@code {grid}} … */
    String in(String sql) {
        return sql.replace("{area}", generation.of(AREA))
                .replace("{pattern}", generation.of(PATTERN))
                .replace("{grid}", generation.of(GRID))
                .replace("{category}", generation.of(CATEGORY))
                .replace("{organisation}", generation.of(ORGANISATION))
                .replace("{office}", generation.of(OFFICE))
                .replace("{holder}", generation.of(HOLDER));
    }
}
