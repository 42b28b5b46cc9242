package org.gongjian.motion;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.meeting.SeatId;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Id.MatterId;
import org.jspecify.annotations.Nullable;

/** The story of a motion. */
public sealed interface MotionEvent extends Fact {

    /**
     * 提付表决.
     *
     * @param meeting in whose session it is put
     * @param item of its agenda
     * @param matter of that item
     * @param entitled the seats that decide: the roll without those that recused themselves, where the charter leaves them out
     * @param last the seat that votes last, where the charter wants the chair to
     * @param ifAdopted what the matter comes to when it is adopted; null where only something at its item is asked, or there is no matter
     * @param task who is to carry it out then; null where nobody is named
     * @param reckoning how the charter wants it counted
     */
    @EventName(value = "motion.Put", version = 3)
    record Put(
            Happened happened,
            Id.MeetingId meeting,
            int item,
            @Nullable MatterId matter,
            Id.BodyId body,
            Question question,
            VotingWay way,
            List<SeatId> entitled,
            @Nullable SeatId last,
            VotingRule rule,
            @Nullable ResolutionOutcome ifAdopted,
            @Nullable ResolvedTask task,
            Reckoning reckoning,
            UnderRules rules)
            implements MotionEvent {
        public Put {
            entitled = List.copyOf(entitled);
        }
    }

    /** 投票; as recorded by the clerk for a seat that spoke or showed its hand. */
    @EventName("motion.VoteCast")
    record VoteCast(Happened happened, SeatId seat, Choice choice) implements MotionEvent {}

    /** 改投, before it is closed. */
    @EventName("motion.VoteChanged")
    record VoteChanged(Happened happened, SeatId seat, Choice before, Choice choice) implements MotionEvent {}

    /** 缺席者的书面意见, counted as a vote where the charter says so; given anew it counts instead of the former. */
    @EventName("motion.WrittenOpinionCounted")
    record WrittenOpinionCounted(Happened happened, SeatId seat, Choice choice) implements MotionEvent {}

    /**
     * 举手计数.
     *
     * @param seats who decided and who was there when it was counted; null where it was written before that was kept
     * @param written seats that were not there then, whose opinion in writing counts beside the hands; null where it was written before that
     *     was kept
     */
    @EventName(value = "motion.HandsCounted", version = 3)
    record HandsCounted(
            Happened happened,
            Counts.Votes votes,
            @Nullable Seats seats,
            @Nullable List<SeatId> written) implements MotionEvent {
        public HandsCounted {
            written = written == null ? null : List.copyOf(written);
        }
    }

    /**
     * 纸票计票.
     *
     * @param seats who decided and who was there when it was counted; null where it was written before that was kept
     */
    @EventName(value = "motion.PaperCounted", version = 3)
    record PaperCounted(
            Happened happened, CountSheet sheet, @Nullable Seats seats) implements MotionEvent {}

    /**
     * How many seats a count is of.
     *
     * @param entitled 应到: put to them, and not recused since where the charter leaves such seats out
     * @param present 实到
     * @param wrote seats that were not there and whose opinion in writing counts
     * @param recused seats that have no vote; null where nobody kept it, or where it was put to some of the others only
     */
    record Seats(
            int entitled, int present, int wrote, @Nullable Recused recused) {}

    /**
     * 回避: seats that recused themselves before they voted. Whether they are among the entitled, and among those that were there, the charter
     * says ({@link Reckoning#recusedLeave}).
     *
     * @param present how many of them were there
     */
    record Recused(int seats, int present) {}

    /** 无记名投票: that a seat cast its ballot. What it says stands nowhere but in the counters of the motion (ADR 0027). */
    @EventName("motion.BallotCast")
    record BallotCast(Happened happened, SeatId seat) implements MotionEvent {}

    /**
     * 开箱计票, once and with the end.
     *
     * @param cast how many ballots were cast
     * @param counts what they say together; null where fewer were cast than are broken down
     * @param shownFrom from how many ballots on the counts are broken down, by the charter
     */
    @EventName(value = "motion.BallotsCounted", version = 2)
    record BallotsCounted(
            Happened happened, int cast, @Nullable Counts counts, int shownFrom, Seats seats) implements MotionEvent {}

    /**
     * 表决结束.
     *
     * @param seats of which it was decided; null where it was written before that was kept
     */
    @EventName(value = "motion.Closed", version = 3)
    record Closed(
            Happened happened, Outcome outcome, @Nullable Seats seats) implements MotionEvent {}

    /** 保留意见; whether it releases its unit from executing, the charter says. */
    @EventName("motion.OpinionReserved")
    record OpinionReserved(
            Happened happened, SeatId seat, @Nullable String opinion) implements MotionEvent {}

    /** Why voiding was asked for, the last time it was; empty where it never was. */
    static String voidedBecause(List<? extends Fact> facts) {
        return facts.stream()
                .flatMap(fact -> fact instanceof VoidingAsked asked ? Stream.of(asked.reason()) : Stream.of())
                .reduce("", (earlier, later) -> later);
    }

    /** 提请作废. */
    @EventName("motion.VoidingAsked")
    record VoidingAsked(Happened happened, String reason) implements MotionEvent {}

    /** 作废, by another person than asked for it. */
    @EventName("motion.Voided")
    record Voided(Happened happened) implements MotionEvent {}
}
