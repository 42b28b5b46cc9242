package org.gongjian.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The story of a charter. */
public sealed interface CharterEvent extends Fact {

    /**
     * A version was drafted; it holds nowhere before somebody else puts it in force. A later draft takes the place of an earlier one.
     *
     * @param area whose charter it is
     * @param draft counted from 1 over all drafts of this charter
     * @param preset the preset it was made from, where there was one
     * @param rules in the order in which they are read aloud
     */
    @EventName("charter.VersionDrafted")
    record VersionDrafted(
            Happened happened,
            Id.CharterId charter,
            Id.AreaId area,
            int draft,
            String name,
            @Nullable String preset,
            List<CharterRule> rules)
            implements CharterEvent {
        public VersionDrafted {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A version was put in force, with every rule it states: that of the draft that lay there, or the first one of a new installation.
     *
     * @param area whose charter it is
     * @param version counted from 1
     * @param preset the preset it was made from, where there was one
     * @param inForceFrom first day on which it holds; not before the day of recording
     * @param rules in the order in which they are read aloud
     */
    @EventName("charter.PutInForce")
    record PutInForce(
            Happened happened,
            Id.CharterId charter,
            Id.AreaId area,
            int version,
            String name,
            @Nullable String preset,
            LocalDate inForceFrom,
            List<CharterRule> rules)
            implements CharterEvent {
        public PutInForce {
            rules = List.copyOf(rules);
        }

        /** The version as decisions carry it. */
        public CharterVersion asVersion() {
            TreeMap<String, CharterRule> byKey = new TreeMap<>();
            rules.forEach(rule -> byKey.put(rule.key(), rule));
            return new CharterVersion(charter, version, name, inForceFrom, byKey);
        }
    }
}
