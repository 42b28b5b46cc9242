package org.gongjian.query.trial;

import static org.gongjian.query.corpus.MatterFacts.byClerk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.Share;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.meeting.SeatId;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Denominator;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Reckoning;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Motions as they were put, voted on and closed. */
public final class VotedOn {
    static final Id.BodyId BODY = new Id.BodyId(new UUID(0, 60));
    static final UUID MEETING = new UUID(0x4321, 2);
    static final UnderRules RULES = new UnderRules(new Id.CharterId(new UUID(0, 99)), 1, "2026");

    private VotedOn() {}

    /** Ten of thirteen were there: eight for it, one against, one abstained. */
    public static MotionEvent[] cesspit(Id.@Nullable MatterId matter) {
        return named(13, 10, 8, 1, 1, Outcome.Result.ADOPTED, matter);
    }

    static MotionEvent[] named(
            int entitled,
            int present,
            int yes,
            int no,
            int abstained,
            Outcome.Result result,
            Id.@Nullable MatterId matter) {
        List<MotionEvent> facts = new ArrayList<>();
        facts.add(put(
                new org.gongjian.motion.Question.Approval("居委会实施，三纺承担管材费"),
                VotingWay.NAMED,
                entitled,
                MeetingRuleKeys.MAJORITY_JOINT_MEETING,
                matter));
        for (int seat = 1; seat <= yes + no + abstained; seat++) {
            Choice choice = seat <= yes ? Choice.YES : seat <= yes + no ? Choice.NO : Choice.ABSTAIN;
            facts.add(new MotionEvent.VoteCast(byClerk("2026-04-24T15:40:00"), new SeatId(BODY, seat), choice));
        }
        facts.add(closed(result, entitled, present, new Counts.Votes(yes, no, abstained)));
        return facts.toArray(MotionEvent[]::new);
    }

    static MotionEvent put(
            org.gongjian.motion.Question question,
            VotingWay way,
            int entitled,
            String majority,
            Id.@Nullable MatterId matter) {
        return put(question, way, entitled, majority, matter, Reckoning.AS_BEFORE);
    }

    static MotionEvent put(
            org.gongjian.motion.Question question,
            VotingWay way,
            int entitled,
            String majority,
            Id.@Nullable MatterId matter,
            Reckoning reckoning) {
        List<SeatId> seats = IntStream.rangeClosed(1, entitled)
                .mapToObj(n -> new SeatId(BODY, n))
                .toList();
        return new MotionEvent.Put(
                byClerk("2026-04-24T15:30:00"),
                new Id.MeetingId(MEETING),
                1,
                matter,
                BODY,
                question,
                way,
                seats,
                way == VotingWay.NAMED ? seats.getFirst() : null,
                new VotingRule(majority, Share.MORE_THAN_HALF, Denominator.ENTITLED, Share.MORE_THAN_HALF, false),
                null,
                null,
                reckoning,
                RULES);
    }

    static MotionEvent closed(Outcome.Result result, int entitled, int present, Counts counts, String... chosen) {
        return new MotionEvent.Closed(
                byClerk("2026-04-24T15:45:00"),
                new Outcome(result, entitled, present, 7, entitled, 7, counts, null, List.of(chosen)),
                null);
    }
}
