package org.gongjian.command.motion;

import java.util.List;
import org.gongjian.command.decision.Longest;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.Route;
import org.gongjian.meeting.MeetingState;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of a motion. With the meeting as it stands at that moment: whether it sits, who is there, who sits for whom. */
public sealed interface MotionCommand {

    /**
     * 提付表决.
     *
     * @param open what is being voted on in the meeting already
     * @param named which of the nominees that were typed, the first being 1, is the whole name of a registered person
     */
    record Put(
            Id.MeetingId meeting,
            MeetingState.Known held,
            int item,
            Id.BodyId body,
            Question question,
            VotingWay way,
            Aim aim,
            List<Open> open,
            List<Integer> named)
            implements MotionCommand {

        public Put {
            open = List.copyOf(open);
            named = List.copyOf(named);
        }

        /** Where no name was typed. */
        public Put(
                Id.MeetingId meeting,
                MeetingState.Known held,
                int item,
                Id.BodyId body,
                Question question,
                VotingWay way,
                Aim aim,
                List<Open> open) {
            this(meeting, held, item, body, question, way, aim, open, List.of());
        }

        /** While nothing else is being voted on. */
        public Put(
                Id.MeetingId meeting,
                MeetingState.Known held,
                int item,
                Id.BodyId body,
                Question question,
                VotingWay way,
                Aim aim) {
            this(meeting, held, item, body, question, way, aim, List.of());
        }

        /** To the whole roll, with nothing that follows for a matter. */
        public Put(
                Id.MeetingId meeting,
                MeetingState.Known held,
                int item,
                Id.BodyId body,
                Question question,
                VotingWay way) {
            this(meeting, held, item, body, question, way, Aim.PLAIN);
        }
    }

    /** Another motion that is being voted on: at this item, by this body. */
    record Open(int item, Id.BodyId body) {}

    /**
     * What a motion is to bring about, and for whom it is.
     *
     * @param route on which the matter of its item is; null where the item is about none
     * @param vital whether that matter touches vital interests
     * @param ifAdopted what the matter comes to when it is adopted; null where it only asks something at the item
     * @param task who is to carry it out then
     * @param seats keys of those that the item is for, where the charter fixes them item by item; empty for the whole roll
     */
    record Aim(
            @Nullable Route route,
            boolean vital,
            @Nullable ResolutionOutcome ifAdopted,
            @Nullable ResolvedTask task,
            List<String> seats) {
        /** Asked of the whole roll, and nothing follows for a matter. */
        public static final Aim PLAIN = new Aim(null, null, null, List.of());

        /** Of a matter that touches no vital interests. */
        public Aim(
                @Nullable Route route,
                @Nullable ResolutionOutcome ifAdopted,
                @Nullable ResolvedTask task,
                List<String> seats) {
            this(route, false, ifAdopted, task, seats);
        }

        public Aim {
            seats = List.copyOf(seats);
        }
    }

    /** 投票, or another vote before it is closed. */
    record Vote(Choice choice, MeetingState.Known held) implements MotionCommand {}

    /** 代录: a seat spoke or showed its hand, and the clerk writes it down. */
    record RecordVote(@Longest(value = 50, oneLine = true) String seat, Choice choice, MeetingState.Known held)
            implements MotionCommand {}

    /** 缺席者的书面意见, counted as a vote where the charter says so. */
    record CountWrittenOpinion(
            @Longest(value = 50, oneLine = true) String seat, Choice choice, MeetingState.Known held)
            implements MotionCommand {}

    /** 举手计数. */
    record CountHands(Counts.Votes votes, MeetingState.Known held) implements MotionCommand {}

    /** 纸票计票. */
    record CountPapers(CountSheet sheet, MeetingState.Known held) implements MotionCommand {}

    /** 无记名投票: once, and not changed. */
    record CastBallot(BallotPaper paper, MeetingState.Known held) implements MotionCommand {}

    /**
     * 表决结束.
     *
     * @param casting what the chair decides where there is a tie and hands or papers were counted, and of a secret ballot what it would
     *     decide; named votes say it themselves
     * @param box what was cast in secret, as it is in the transaction that ends the vote; null where the vote is not secret
     */
    record Close(
            MeetingState.Known held,
            @Nullable Choice casting,
            @Nullable Box box) implements MotionCommand {
        /** Of a vote that is not secret. */
        public Close(MeetingState.Known held, @Nullable Choice casting) {
            this(held, casting, null);
        }
    }

    /** How many ballots are in the box, and what they say together. */
    record Box(int cast, Counts counts) {}

    /** 保留意见. */
    record ReserveOpinion(
            @Longest(value = 50, oneLine = true) String seat,
            @Longest(500) @Nullable String opinion,
            MeetingState.Known held)
            implements MotionCommand {}

    /** 提请作废. */
    record AskVoiding(@Longest(200) String reason) implements MotionCommand {}

    /** 作废. */
    record Void() implements MotionCommand {}
}
