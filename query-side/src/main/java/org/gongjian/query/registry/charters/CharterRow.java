package org.gongjian.query.registry.charters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * A version of an area's charter.
 *
 * @param draftedBy null where it was put in force without a draft: when the area was founded, or before two persons were needed
 * @param putBy who put it in force
 */
public record CharterRow(
        UUID charter,
        UUID area,
        int version,
        String name,
        @Nullable String preset,
        LocalDate inForceFrom,
        Instant recordedAt,
        @Nullable UUID draftedBy,
        @Nullable UUID putBy,
        List<CharterRule> rules) {

    public CharterRow {
        rules = List.copyOf(rules);
    }

    /** The version as decisions carry it. */
    CharterVersion asVersion() {
        TreeMap<String, CharterRule> byKey = new TreeMap<>();
        rules.forEach(rule -> byKey.put(rule.key(), rule));
        return new CharterVersion(new Id.CharterId(charter), version, name, inForceFrom, byKey);
    }
}
