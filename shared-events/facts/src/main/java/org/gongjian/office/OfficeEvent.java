package org.gongjian.office;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.record.AreaPath;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** The story of an office: rights and waiting work belong to it, and pass on with it. */
public sealed interface OfficeEvent extends Fact {

    /**
     * An office was established.
     *
     * @param title as it is called: 社区书记, 三网格网格员
     * @param area it reaches: everything at or below
     * @param organisation in which it is held, where there is one
     * @param grid code of the grid it is for, where it is for one
     */
    @EventName("office.Established")
    record Established(
            Happened happened,
            Role role,
            String title,
            AreaPath area,
            Id.@Nullable OrganisationId organisation,
            @Nullable String grid)
            implements OfficeEvent {}

    /**
     * Somebody was appointed.
     *
     * @param actsAs the name under which the holder acts in this office; official, in clear
     * @param from first day in office
     * @param lastDay last day of the term, where there is one
     * @param appointedBy who appointed: 街道党工委, 选举, 协商推荐 …
     */
    @EventName("office.Appointed")
    record Appointed(
            Happened happened,
            Id.PersonId holder,
            String actsAs,
            LocalDate from,
            @Nullable LocalDate lastDay,
            String appointedBy)
            implements OfficeEvent {}

    /**
     * The holder left the office.
     *
     * @param lastDay last day in office
     */
    @EventName("office.Relieved")
    record Relieved(Happened happened, Id.PersonId holder, LocalDate lastDay, String reason) implements OfficeEvent {}

    /** The office is no more. */
    @EventName("office.Abolished")
    record Abolished(Happened happened, String reason) implements OfficeEvent {}

    /**
     * A hand-over was prepared: what is open was listed. Nothing moves before both have signed.
     *
     * @param from who holds the office, or held it last
     * @param to who is to take it over
     * @param actsAs the name under which he will act in it; official, in clear
     * @param decidedBy who decided that he succeeds: 街道党工委, 社区两委 …
     * @param besides what is handed over beside the matters: seals, keys, ledgers
     * @param open what passes on, as it stood then
     */
    @EventName("office.HandOverPrepared")
    record HandOverPrepared(
            Happened happened,
            Id.PersonId from,
            Id.PersonId to,
            String actsAs,
            String decidedBy,
            @Nullable String besides,
            List<OpenMatter> open)
            implements OfficeEvent {
        public HandOverPrepared {
            open = List.copyOf(open);
        }
    }

    /** The list of a hand-over was drawn up anew; a signature under the former one counts no more. */
    @EventName("office.HandOverListRenewed")
    record HandOverListRenewed(Happened happened, List<OpenMatter> open) implements OfficeEvent {
        public HandOverListRenewed {
            open = List.copyOf(open);
        }
    }

    /** The one who gives signed the list: himself, or the secretary for somebody who is gone, on evidence. */
    @EventName("office.HandOverSigned")
    record HandOverSigned(Happened happened, Id.PersonId from) implements OfficeEvent {}

    /**
     * The one who takes signed too, and from that instant on the office is his, with all that waits in it.
     *
     * @param on the day, where the office is
     * @param open the list both signed
     * @param number of the paper
     */
    @EventName("office.HandedOver")
    record HandedOver(
            Happened happened,
            Id.PersonId from,
            Id.PersonId to,
            String actsAs,
            LocalDate on,
            String decidedBy,
            List<OpenMatter> open,
            String number,
            PaperTemplate template,
            Attachment word,
            Attachment pdf)
            implements OfficeEvent {
        public HandedOver {
            open = List.copyOf(open);
        }
    }

    /** A prepared hand-over was taken back; the office stays where it is. */
    @EventName("office.HandOverWithdrawn")
    record HandOverWithdrawn(Happened happened, String reason) implements OfficeEvent {}

    /** The one who was to take over refused, and said why. */
    @EventName("office.HandOverDeclined")
    record HandOverDeclined(Happened happened, String reason) implements OfficeEvent {}

    /**
     * Somebody was named to stand in for the holder (代理) on some days.
     *
     * @param actsAs the name under which the deputy acts; official, in clear
     */
    @EventName("office.DeputyNamed")
    record DeputyNamed(
            Happened happened, Id.PersonId deputy, String actsAs, LocalDate from, LocalDate lastDay, String reason)
            implements OfficeEvent {}

    /** A deputy stands in no longer, from that instant. */
    @EventName("office.DeputyEnded")
    record DeputyEnded(Happened happened, Id.PersonId deputy, String reason) implements OfficeEvent {}
}
