package org.gongjian.minutes;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;

/** The story of the minutes of a meeting. */
public sealed interface MinutesEvent extends Fact {

    /**
     * 起草.
     *
     * @param meeting of which they are
     * @param issueBy the day by which the charter wants them signed
     */
    @EventName("minutes.Drafted")
    record Drafted(Happened happened, Id.MeetingId meeting, Wording wording, LocalDate issueBy)
            implements MinutesEvent {}

    /** 修改, before they are signed; whoever checked them has to check them again. */
    @EventName("minutes.Edited")
    record Edited(Happened happened, Wording wording) implements MinutesEvent {}

    /** 保密审查通过, by another person than drafted them. */
    @EventName("minutes.CheckedForSecrecy")
    record CheckedForSecrecy(Happened happened) implements MinutesEvent {}

    /** 退回修改, by whoever was to check them. */
    @EventName("minutes.Returned")
    record Returned(Happened happened, String reason) implements MinutesEvent {}

    /**
     * 签发: signed by the secretary, numbered, printed.
     *
     * @param version 1, one more for each correction
     * @param number the same for every version
     * @param sheet what was drafted from the facts, as it stands on the paper
     * @param publishBy the day by which the charter wants them public
     * @param publishAt where it wants them
     */
    @EventName(value = "minutes.Issued", version = 3)
    record Issued(
            Happened happened,
            int version,
            String number,
            MinutesSheet sheet,
            LocalDate publishBy,
            List<PublicPlace> publishAt,
            PaperTemplate template,
            Attachment word,
            Attachment pdf)
            implements MinutesEvent {
        public Issued {
            publishAt = List.copyOf(publishAt);
        }
    }

    /** 公开: the version last issued, at these places. */
    @EventName("minutes.Published")
    record Published(Happened happened, int version, List<PublicPlace> places) implements MinutesEvent {
        public Published {
            places = List.copyOf(places);
        }
    }

    /** 更正: what was issued stays as it is; another version is drafted. */
    @EventName("minutes.CorrectionDrafted")
    record CorrectionDrafted(Happened happened, Wording wording, String reason) implements MinutesEvent {}
}
