package org.gongjian.command.minutes;

import java.util.List;
import org.gongjian.command.decision.Longest;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.meeting.MeetingState;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.minutes.Wording;
import org.gongjian.motion.MotionState;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of minutes; with the meeting and its motions as they stand where the words are held against them. */
public sealed interface MinutesCommand {

    /**
     * A meeting and what was put to the vote there.
     *
     * @param motions each as it stands
     */
    record Told(MeetingState.Known meeting, List<MotionState.Known> motions) {
        public Told {
            motions = List.copyOf(motions);
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
