package org.gongjian.query.cadence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * A body against the rhythm of its charter (例会周期: 001-09, 001-41, 004-02).
 *
 * @param lastHeld when it met last; null while it never did
 * @param dueBy the last day on which it is to meet again
 * @param next the day of a meeting that is called already; null where none is
 * @param rule that says how often
 */
public record Rhythm(
        UUID body,
        String name,
        AreaPath area,
        @Nullable LocalDate lastHeld,
        LocalDate dueBy,
        @Nullable LocalDate next,
        CharterRule rule,
        long daysOver) {

    /** Whether it should have met by now. */
    public boolean overdue() {
        return daysOver > 0;
    }

    /** The rule for this kind of body; nothing for those whose rhythm no charter states. */
    static Optional<String> key(BodyKind kind) {
        return switch (kind) {
            case COMMITTEE, WORKING_COMMITTEE -> Optional.of(RuleKeys.COMMITTEE_MEETS_EVERY_MONTHS);
            case JOINT_CONFERENCE -> Optional.of(RuleKeys.JOINT_MEETING_EVERY_MONTHS);
            case TWO_NEW_CONFERENCE -> Optional.of(MeetingRuleKeys.TWO_NEW_CONFERENCE_EVERY_MONTHS);
            case PARTY_CONGRESS -> Optional.of(RuleKeys.CONGRESS_EVERY_MONTHS);
            case COMMUNITY_ASSEMBLY -> Optional.of(MeetingRuleKeys.ASSEMBLY_EVERY_MONTHS);
            case OVERSIGHT_COMMITTEE -> Optional.of(MeetingRuleKeys.OVERSIGHT_MEETS_EVERY_MONTHS);
            case RESIDENTS_COUNCIL, OTHER -> Optional.empty();
        };
    }

    /**
     * A body that somebody sits in.
     *
     * @param since the first day on which somebody sat in it
     */
    record Sitting(UUID id, BodyKind kind, String name, AreaPath area, LocalDate since) {}

    /** Counted from the last meeting, or where it never met from when it could: somebody sits in it and the charter holds. */
    static Optional<Rhythm> of(
            Sitting body,
            @Nullable LocalDate lastHeld,
            @Nullable LocalDate next,
            CharterVersion charter,
            LocalDate today) {
        // none at all is refused in a charter; in one of before it says nothing
        return key(body.kind()).filter(key -> charter.whole(key) > 0).map(key -> {
            LocalDate could = body.since().isAfter(charter.inForceFrom()) ? body.since() : charter.inForceFrom();
            LocalDate dueBy = (lastHeld == null ? could : lastHeld).plusMonths(charter.whole(key));
            return new Rhythm(
                    body.id(),
                    body.name(),
                    body.area(),
                    lastHeld,
                    dueBy,
                    next,
                    charter.rule(key),
                    Math.max(0, ChronoUnit.DAYS.between(dueBy, today)));
        });
    }
}
