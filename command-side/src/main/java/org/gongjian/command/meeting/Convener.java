package org.gongjian.command.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Authority;
import org.gongjian.meeting.Convening;
import org.gongjian.meeting.ConveningRules;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Proposer;
import org.gongjian.meeting.Roll;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** 由谁召集、由谁提议: in whose name a meeting is called, whoever types the call (001-49, 004-11). */
final class Convener {
    private Convener() {}

    /** As it is said, held against what the charter says of the body that calls. */
    static Convening convening(Plan plan, Edge edge) {
        Convening said = plan.convening();
        if (plan.occasion() == Occasion.EXTRAORDINARY) {
            requireMayAsk(said, plan.rolls(), edge);
        }
        return new Convening(
                by(said.by(), plan.rolls().getFirst().kind(), edge),
                said.askedBy(),
                said.askedBy() == Proposer.UNIT ? said.unit() : null);
    }

    private static @Nullable Authority by(@Nullable Authority said, BodyKind kind, Edge edge) {
        String rule = ConveningRules.convenes(kind).orElse(null);
        if (rule == null) {
            return said;
        }
        Authority convener = named(rule, edge);
        if (said != null && said != convener) {
            throw new Refused(
                    MeetingRefusal.ANOTHER_CONVENES_THIS_BODY,
                    Map.of("rule", rule, "convener", convener, "field", "convener"));
        }
        if (!isShown(convener, edge)) {
            throw new Refused(
                    MeetingRefusal.CONVENING_FOR_ANOTHER_NEEDS_EVIDENCE,
                    Map.of("rule", rule, "convener", convener, "field", "happened.evidence"));
        }
        return convener;
    }

    /** Whoever convened it postpones it, or another who shows on what. No rule is cited: the one of today may name somebody else. */
    static void requireTypedByWhoConvenes(Plan called, Edge edge) {
        Authority convener = called.convening().by();
        boolean ruled =
                ConveningRules.convenes(called.rolls().getFirst().kind()).isPresent();
        if (ruled && convener != null && !isShown(convener, edge)) {
            throw new Refused(
                    MeetingRefusal.CONVENING_FOR_ANOTHER_NEEDS_EVIDENCE,
                    Map.of("convener", convener, "field", "happened.evidence"));
        }
    }

    private static boolean isShown(Authority convener, Edge edge) {
        return actsItself(convener, edge) || edge.happened().evidence() != null;
    }

    /** Whom a rule names; a charter of before the words were closed may name nobody that anybody knows. */
    static Authority named(String rule, Edge edge) {
        return Authority.namedBy(rule, edge.charter())
                .orElseThrow(() -> namesNobodyKnown(rule, edge.charter().text(rule)));
    }

    private static Refused namesNobodyKnown(String rule, String said) {
        return new Refused(MeetingRefusal.CHARTER_NAMES_NOBODY_KNOWN, Map.of("rule", rule, "said", said));
    }

    /** 可由驻区单位成员提议临时召开 (004-11): who asks for a joint meeting is one of those whom the charter lets ask; who asks for another is said. */
    private static void requireMayAsk(Convening said, List<Roll> rolls, Edge edge) {
        String rule = ConveningRules.asksFor(rolls.getFirst().kind()).orElse(null);
        List<Proposer> may = rule == null ? List.of(Proposer.values()) : Proposer.namedBy(rule, edge.charter());
        Proposer asked = said.askedBy();
        if (asked == null || !may.contains(asked)) {
            if (rule != null && may.size() < edge.charter().words(rule).size()) {
                throw namesNobodyKnown(rule, String.join("、", edge.charter().words(rule)));
            }
            throw new Refused(
                    MeetingRefusal.EXTRAORDINARY_MEETING_IS_ASKED_FOR,
                    citing(rule, Map.of("may", may, "field", "askedBy")));
        }
        if (asked == Proposer.UNIT && !hasASeat(said.unit(), rolls)) {
            throw new Refused(MeetingRefusal.UNIT_THAT_ASKS_HAS_A_SEAT, citing(rule, Map.of("field", "askedByUnit")));
        }
    }

    private static Map<String, Object> citing(@Nullable String rule, Map<String, Object> facts) {
        Map<String, Object> cited = new HashMap<>(facts);
        if (rule != null) {
            cited.put("rule", rule);
        }
        return cited;
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
     * several its secretaries act. The street is its own secretary for what it convenes itself; below, it reads and supervises, and convening
     * is the community's: there it types for another, and shows on what.
     */
    static boolean actsItself(Authority authority, Edge edge) {
        Role role = edge.acting().role();
        boolean secretary =
                role == Role.SECRETARY || (role == Role.STREET && edge.area().community() == null);
        return switch (authority) {
            case SECRETARY -> secretary;
            case COMMITTEE, COMMUNITY_PARTY_ORGANISATION, RESIDENTS_COMMITTEE ->
                secretary || role == Role.DEPUTY_SECRETARY;
        };
    }
}
