package org.gongjian.office;

import java.time.LocalDate;
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
}
