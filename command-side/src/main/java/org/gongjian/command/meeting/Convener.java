package org.gongjian.command.meeting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Authority;
import org.gongjian.meeting.Convening;
import org.gongjian.meeting.ConveningRules;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Proposer;
import org.gongjian.meeting.Roll;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** 由谁召集、由谁提议: in whose name a meeting is called, whoever types the call (001-49, 004-11). */
final class Convener {
    private Convener() {}

    /** As it is said, held against what the charter says of the body that calls. */
    static Convening convening(Convening said, Occasion occasion, List<Roll> rolls, Edge edge) {
        if (occasion == Occasion.EXTRAORDINARY) {
            requireMayAsk(said, rolls, edge);
        }
        return new Convening(
                by(said.by(), rolls.getFirst().kind(), edge),
                said.askedBy(),
                said.askedBy() == Proposer.UNIT ? said.unit() : null);
    }

    private static @Nullable Authority by(@Nullable Authority said, BodyKind kind, Edge edge) {
        String rule = ConveningRules.convenes(kind).orElse(null);
        if (rule == null) {
            return said;
        }
        Authority convener = Authority.namedBy(rule, edge.charter());
        if (said != null && said != convener) {
            throw new Refused(
                    MeetingRefusal.ANOTHER_CONVENES_THIS_BODY,
                    Map.of("rule", rule, "convener", convener, "field", "convener"));
        }
        if (!actsItself(convener, edge) && edge.happened().evidence() == null) {
            throw new Refused(
                    MeetingRefusal.CONVENING_FOR_ANOTHER_NEEDS_EVIDENCE,
                    Map.of("rule", rule, "convener", convener, "field", "happened.evidence"));
        }
        return convener;
    }

    /** 可由驻区单位成员提议临时召开 (004-11): who asks is one of those whom the charter lets ask. */
    private static void requireMayAsk(Convening said, List<Roll> rolls, Edge edge) {
        String rule = MeetingRuleKeys.EXTRAORDINARY_MEETING_ASKED_BY;
        List<Proposer> may =
                edge.charter().words(rule).stream().map(Proposer::valueOf).toList();
        Proposer asked = said.askedBy();
        if (asked == null || !may.contains(asked)) {
            throw new Refused(
                    MeetingRefusal.EXTRAORDINARY_MEETING_IS_ASKED_FOR,
                    Map.of("rule", rule, "may", may, "field", "askedBy"));
        }
        if (asked == Proposer.UNIT && !hasASeat(said.unit(), rolls)) {
            throw new Refused(MeetingRefusal.UNIT_THAT_ASKS_HAS_A_SEAT, Map.of("rule", rule, "field", "askedByUnit"));
        }
    }

    private static boolean hasASeat(Id.@Nullable OrganisationId unit, List<Roll> rolls) {
        return unit != null
                && rolls.stream()
                        .flatMap(roll -> roll.seats().stream())
                        .map(seat -> seat.holder().unit())
                        .filter(Objects::nonNull)
                        .anyMatch(unit::equals);
    }

    /**
     * Whether the office at the keyboard is the one that is named, and not another that writes down what that one did. For those that are
     * several its secretaries act; the street keeps what it convenes itself.
     */
    static boolean actsItself(Authority authority, Edge edge) {
        Role role = edge.acting().role();
        return switch (authority) {
            case SECRETARY -> role == Role.SECRETARY || role == Role.STREET;
            case COMMITTEE, COMMUNITY_PARTY_ORGANISATION, RESIDENTS_COMMITTEE ->
                role == Role.SECRETARY || role == Role.DEPUTY_SECRETARY || role == Role.STREET;
        };
    }
}
