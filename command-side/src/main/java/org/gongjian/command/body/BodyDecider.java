package org.gongjian.command.body;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.BodyState;
import org.gongjian.body.BodyState.Seats;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.Cited;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Role;

/** What may be done to a body; who may take a seat is said by {@link Seating}. */
public final class BodyDecider {
    private static final int MOST_SEATS = 999;
    private static final int LONGEST_TURN = 120;

    /** What {@link RuleKeys#SECRETARY_IS} says where the heads of units take turns as secretary (001-07). */
    private static final String TAKES_TURNS = "ROTATING_UNIT_HEAD";

    private BodyDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<BodyEvent> decide(BodyState state, BodyCommand command, Edge edge) {
        Entitled.require(edge, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET, Role.ADMINISTRATOR);
        try {
            return decided(state, command, edge);
        } catch (Refused refused) {
            throw Cited.from(edge.charter(), refused);
        }
    }

    private static List<BodyEvent> decided(BodyState state, BodyCommand command, Edge edge) {
        return switch (state) {
            case BodyState.NotYetKnown() -> {
                if (command instanceof BodyCommand.Establish asked) {
                    yield List.of(establish(asked, edge));
                }
                throw new Refused(BodyRefusal.NO_SUCH_BODY);
            }
            case BodyState.Existing(Seats seats) -> List.of(change(seats, command, edge));
            case BodyState.Gone ignored -> throw new Refused(BodyRefusal.BODY_IS_DISSOLVED);
            case BodyState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
        };
    }

    private static BodyEvent establish(BodyCommand.Establish asked, Edge edge) {
        if (!fits(asked.kind(), edge.area())) {
            throw new Refused(BodyRefusal.BODY_DOES_NOT_FIT_THE_AREA);
        }
        requireSeats(asked.seats());
        requireOverseers(asked.kind(), asked.seats(), edge.charter());
        return new BodyEvent.Established(
                edge.happened(), asked.kind(), name(asked, edge.charter()), edge.area(), asked.seats());
    }

    /** 议事机构的名称: 区域党委, 大党委, as the charter calls its committee where nobody gives it a name of its own. */
    private static String name(BodyCommand.Establish asked, CharterVersion charter) {
        if (asked.name() != null) {
            return asked.name();
        }
        if (asked.kind() != BodyKind.COMMITTEE) {
            throw new Refused(BodyRefusal.BODY_NEEDS_A_NAME, Map.of("field", "name"));
        }
        return charter.text(RuleKeys.COMMITTEE_NAME);
    }

    /** 监督委员会 3–5 人 (practice 7.1), as the charter says. */
    static void requireOverseers(BodyKind kind, int members, CharterVersion charter) {
        if (kind != BodyKind.OVERSIGHT_COMMITTEE) {
            return;
        }
        int from = charter.whole(MeetingRuleKeys.OVERSIGHT_MEMBERS_FROM);
        int to = charter.whole(MeetingRuleKeys.OVERSIGHT_MEMBERS_TO);
        if (members < from || members > to) {
            throw new Refused(
                    BodyRefusal.OVERSEERS_ARE_NOT_AS_MANY_AS_THE_CHARTER_SAYS,
                    Map.of(
                            "rule",
                            members < from
                                    ? MeetingRuleKeys.OVERSIGHT_MEMBERS_FROM
                                    : MeetingRuleKeys.OVERSIGHT_MEMBERS_TO,
                            "members",
                            members,
                            "from",
                            from,
                            "to",
                            to));
        }
    }

    private static boolean fits(BodyKind kind, AreaPath area) {
        return switch (kind) {
            case WORKING_COMMITTEE -> area.street() != null && area.community() == null;
            case PARTY_CONGRESS, COMMUNITY_ASSEMBLY, RESIDENTS_COUNCIL -> area.community() != null;
            // streets have committees and conferences of their own too
            case COMMITTEE, JOINT_CONFERENCE, TWO_NEW_CONFERENCE, OVERSIGHT_COMMITTEE, OTHER -> area.street() != null;
        };
    }

    private static BodyEvent change(Seats seats, BodyCommand command, Edge edge) {
        return switch (command) {
            case BodyCommand.Establish ignored -> throw new Refused(BodyRefusal.BODY_IS_ALREADY_ESTABLISHED);
            case BodyCommand.Rename asked -> new BodyEvent.Renamed(edge.happened(), asked.name());
            case BodyCommand.FixSeats asked -> number(seats, asked, edge);
            case BodyCommand.Seat asked -> Seating.seated(seats, asked, edge);
            case BodyCommand.Vacate asked -> Seating.vacated(seats, asked, edge);
            case BodyCommand.FixChairOrder asked -> order(seats, asked, edge);
            case BodyCommand.Dissolve asked ->
                new BodyEvent.Dissolved(edge.happened(), asked.lastDay(), asked.reason());
        };
    }

    private static BodyEvent number(Seats seats, BodyCommand.FixSeats asked, Edge edge) {
        requireSeats(asked.seats());
        requireOverseers(seats.kind(), asked.seats(), edge.charter());
        seats.tenures().stream()
                .filter(tenure -> tenure.seat() > asked.seats() && !tenure.isOver(edge.happenedOn()))
                .findFirst()
                .ifPresent(tenure -> {
                    throw new Refused(BodyRefusal.SEATS_TO_GO_ARE_TAKEN, Map.of("seat", tenure.seat()));
                });
        return new BodyEvent.SeatsFixed(edge.happened(), asked.seats());
    }

    private static void requireSeats(int seats) {
        if (seats < 1 || seats > MOST_SEATS) {
            throw new Refused(BodyRefusal.NUMBER_OF_SEATS_IS_OUT_OF_RANGE, Map.of("most", MOST_SEATS));
        }
    }

    private static BodyEvent order(Seats seats, BodyCommand.FixChairOrder asked, Edge edge) {
        if (asked.seats().size() < 2) {
            throw new Refused(BodyRefusal.CHAIR_DOES_NOT_ROTATE);
        }
        asked.seats().forEach(seat -> Seating.requireThere(seats, seat));
        if (new HashSet<>(asked.seats()).size() < asked.seats().size()) {
            throw new Refused(BodyRefusal.CHAIR_COMES_TWICE);
        }
        if (asked.months() < 1 || asked.months() > LONGEST_TURN) {
            throw new Refused(BodyRefusal.CHAIR_TURN_IS_OUT_OF_RANGE, Map.of("most", LONGEST_TURN));
        }
        requireTurnOfTheCharter(seats, asked.months(), edge.charter());
        return new BodyEvent.ChairOrderFixed(edge.happened(), asked.seats(), asked.from(), asked.months());
    }

    /** 书记轮值，一年一任 (001-07): where the heads of units take turns as secretary, a turn in the committee lasts as long as the charter says. */
    private static void requireTurnOfTheCharter(Seats seats, int months, CharterVersion charter) {
        boolean takesTurns = seats.kind() == BodyKind.COMMITTEE
                && charter.text(RuleKeys.SECRETARY_IS).equals(TAKES_TURNS);
        if (takesTurns && months != charter.whole(MeetingRuleKeys.CHAIR_ROTATES_MONTHS)) {
            throw new Refused(
                    BodyRefusal.CHAIR_TURN_IS_NOT_THAT_OF_THE_CHARTER,
                    Map.of(
                            "rule",
                            MeetingRuleKeys.CHAIR_ROTATES_MONTHS,
                            "months",
                            charter.whole(MeetingRuleKeys.CHAIR_ROTATES_MONTHS)));
        }
    }
}
