package org.gongjian.command.minutes;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.command.decision.Longest;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.meeting.MeetingState;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.minutes.Wording;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of minutes; with the meeting and its motions as they stand where the words are held against them. */
public sealed interface MinutesCommand {

    /**
     * A meeting and what was put to the vote there.
     *
     * @param motions each as it stands
     * @param amiss those in whose record a fact does not fit, as they were before it
     */
    record Told(MeetingState.Known meeting, List<MotionState.Known> motions, List<MotionState.Known> amiss) {
        public Told {
            motions = List.copyOf(motions);
            amiss = List.copyOf(amiss);
        }

        /** Of each motion what its facts add up to. */
        static Told of(MeetingState.Known meeting, List<MotionState> motions) {
            List<MotionState.Known> known = new ArrayList<>();
            List<MotionState.Known> amiss = new ArrayList<>();
            for (MotionState motion : motions) {
                switch (motion) {
                    case MotionState.Known it -> known.add(it);
                    case MotionState.Anomaly(MotionState before, MotionEvent ignored) -> {
                        if (before instanceof MotionState.Known it) {
                            amiss.add(it);
                        }
                    }
                    case MotionState.NotYetKnown ignored -> {}
                }
            }
            return new Told(meeting, known, amiss);
        }
    }

    /** 起草. */
    record Draft(Id.MeetingId meeting, Wording wording, Told told) implements MinutesCommand {}

    /** 修改. */
    record Edit(Wording wording, Told told) implements MinutesCommand {}

    /** 保密审查通过. */
    record Check() implements MinutesCommand {}

    /** 退回修改. */
    record GiveBack(@Longest(200) String reason) implements MinutesCommand {}

    /**
     * 签发.
     *
     * @param printed null until the number is drawn
     */
    record Issue(Told told, @Nullable Printed printed) implements MinutesCommand {}

    /** The two files of the paper. */
    record Printed(PaperTemplate template, Attachment word, Attachment pdf) {}

    /** 公开. */
    record Publish(List<PublicPlace> places) implements MinutesCommand {}

    /** 更正. */
    record Correct(Wording wording, @Longest(200) String reason, Told told) implements MinutesCommand {}
}
