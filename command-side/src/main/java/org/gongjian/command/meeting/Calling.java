package org.gongjian.command.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.Share;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.meeting.BodyRules;
import org.gongjian.meeting.Convening;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState.Called;
import org.gongjian.meeting.NoticePeriod;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Roll;

/** 召集、改期: the rolls, the quorum and the period of notice are frozen. */
final class Calling {
    private Calling() {}

    static MeetingEvent called(MeetingCommand.Call asked, Edge edge) {
        MeetingDecider.requireNobodyShown(edge);
        Plan plan = plan(
                asked.title(),
                asked.occasion(),
                asked.startsAt(),
                asked.place(),
                asked.bodies(),
                new Said(asked.convening(), asked.withoutBallot()),
                edge);
        return new MeetingEvent.Called(edge.happened(), plan.convened(Convener.convening(plan, edge)));
    }

    /** What is said of a meeting beside when and where it is. */
    private record Said(Convening convening, boolean withoutBallot) {}

    /** In whose name it is called was settled when it was called, and stays, whatever charter and seats have become since. */
    static MeetingEvent postponed(Called now, MeetingCommand.Postpone asked, Edge edge) {
        MeetingDecider.requireNobodyShown(edge);
        Plan before = now.sitting().plan();
        Convener.requireTypedByWhoConvenes(before, edge);
        Plan plan = plan(
                before.title(),
                before.occasion(),
                asked.startsAt(),
                asked.place(),
                asked.bodies(),
                new Said(before.convening(), before.withoutBallot()),
                edge);
        return new MeetingEvent.Postponed(edge.happened(), plan, asked.reason());
    }

    private static Plan plan(
            String title,
            Occasion occasion,
            Instant startsAt,
            String place,
            List<KnownBody> bodies,
            Said said,
            Edge edge) {
        if (bodies.isEmpty()) {
            throw new Refused(MeetingRefusal.MEETING_NEEDS_A_BODY);
        }
        if (!startsAt.isAfter(edge.happened().at())) {
            throw new Refused(MeetingRefusal.MEETING_BEGINS_BEFORE_IT_IS_CALLED);
        }
        LocalDate heldOn = LocalDate.ofInstant(startsAt, edge.zone());
        boolean withoutBallot =
                said.withoutBallot() && bodies.stream().anyMatch(body -> body.kind() == BodyKind.COMMUNITY_ASSEMBLY);
        NoticePeriod notice = bodies.stream()
                .map(body -> period(body.kind(), withoutBallot, edge.charter()))
                .max(Comparator.comparing(period -> Notice.earliest(period, edge.happenedOn(), edge)))
                .orElseThrow();
        if (occasion == Occasion.REGULAR) {
            Notice.requireInTime(notice, heldOn, edge.happenedOn(), edge);
        }
        List<Roll> rolls = bodies.stream().map(body -> roll(body, edge)).toList();
        return new Plan(
                title,
                occasion,
                startsAt,
                heldOn,
                place,
                rolls,
                notice,
                new UnderRules(
                        edge.charter().charter(),
                        edge.charter().version(),
                        edge.calendar().version()),
                said.convening(),
                withoutBallot);
    }

    private static Roll roll(KnownBody body, Edge edge) {
        if (!body.area().equals(edge.area())) {
            throw new Refused(MeetingRefusal.BODIES_OF_ONE_AREA_SIT_TOGETHER, Map.of("body", body.name()));
        }
        if (body.seats().isEmpty()) {
            throw new Refused(MeetingRefusal.NOBODY_IS_SEATED_ON_THAT_DAY, Map.of("body", body.name()));
        }
        return new Roll(
                body.id(),
                body.kind(),
                body.name(),
                body.version(),
                body.chair(),
                quorum(body.kind(), edge.charter()),
                body.seats());
    }

    private static Share quorum(BodyKind kind, CharterVersion charter) {
        String rule = BodyRules.of(kind).quorum();
        String said = charter.text(rule);
        return Arrays.stream(Share.values())
                .filter(share -> share.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        MeetingRefusal.CHARTER_STATES_NO_READABLE_SHARE, Map.of("rule", rule, "said", said)));
    }

    /** The assembly decides by ballot, so its notice is that of a ballot; unless it is called to deliberate and to hear only. */
    private static NoticePeriod period(BodyKind kind, boolean withoutBallot, CharterVersion charter) {
        String rule = switch (kind) {
            case JOINT_CONFERENCE, TWO_NEW_CONFERENCE -> RuleKeys.NOTICE_DAYS_JOINT_MEETING;
            case COMMUNITY_ASSEMBLY ->
                withoutBallot ? MeetingRuleKeys.NOTICE_DAYS_ASSEMBLY : RuleKeys.NOTICE_DAYS_BALLOT;
            case PARTY_CONGRESS -> MeetingRuleKeys.NOTICE_DAYS_CONGRESS;
            case COMMITTEE, WORKING_COMMITTEE -> RuleKeys.NOTICE_DAYS_COMMITTEE;
            case OVERSIGHT_COMMITTEE, RESIDENTS_COUNCIL, OTHER -> MeetingRuleKeys.NOTICE_DAYS_OTHER_BODIES;
        };
        return new NoticePeriod(
                rule,
                charter.whole(rule),
                charter.text(MeetingRuleKeys.NOTICE_COUNTED_IN).equals(RuleUnit.WORKING_DAYS.name()),
                charter.text(MeetingRuleKeys.NOTICE_COUNTED_FROM).equals(NoticePeriod.LAST_SEAT_RECEIVED));
    }
}
