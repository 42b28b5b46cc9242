package org.gongjian.command.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.motion.MotionCommand;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Outcome;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is put to the vote in a meeting. */
record OneMotion(
        Year year, OneMeeting meeting, BodyKind kind, Aggregate<MotionState, MotionCommand, MotionEvent> motion) {

    /** These seats say the same, each for itself. */
    OneMotion say(Choice choice, int... seats) {
        IntStream.of(seats).forEach(seat -> {
            year.member(Town.sits(kind, seat));
            motion.asks(new MotionCommand.Vote(choice, meeting.held()));
        });
        return this;
    }

    Refusal isRefused(RefusalCode code, Choice choice, int seat) {
        year.member(Town.sits(kind, seat));
        return motion.isRefused(code, new MotionCommand.Vote(choice, meeting.held()));
    }

    /** The clerk counts hands. */
    OneMotion hands(int yes, int no, int abstained) {
        year.clerk();
        motion.asks(new MotionCommand.CountHands(new Counts.Votes(yes, no, abstained), meeting.held()));
        return this;
    }

    /** The clerk reads the count sheet of a ballot on paper. */
    static MotionCommand.CountPapers sheet(
            OneMeeting meeting, int issued, int spoilt, Counts.Votes votes, Id.PersonId... scrutineers) {
        return new MotionCommand.CountPapers(
                new CountSheet(issued, issued, issued - spoilt, spoilt, votes, List.of(scrutineers)), meeting.held());
    }

    OneMotion closed() {
        return closed(null);
    }

    /** With what the chair decides, where a tie is the chair's. */
    OneMotion closed(@Nullable Choice casting) {
        year.clerk();
        motion.asks(new MotionCommand.Close(meeting.held(), casting));
        return this;
    }

    /** 应到、实到、法定人数、分母、所需赞成 */
    OneMotion comesTo(Outcome.Result result, int entitled, int present, int quorum, int whole, int needed) {
        Outcome outcome = decided().outcome();
        assertThat(outcome.result()).isEqualTo(result);
        assertThat(List.of(
                        outcome.entitled(),
                        outcome.present(),
                        outcome.quorumNeeded(),
                        outcome.whole(),
                        outcome.needed()))
                .as("应到、实到、法定人数、分母、所需赞成")
                .containsExactly(entitled, present, quorum, whole, needed);
        return this;
    }

    /** As it was put. */
    MotionEvent.Put put() {
        return ((MotionState.Known) motion.state()).ballot().put();
    }

    Id.MotionId id() {
        return (Id.MotionId) motion.id();
    }

    MotionState.Decided decided() {
        return (MotionState.Decided) motion.state();
    }
}
