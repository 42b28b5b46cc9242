package org.gongjian.catalogue;

import org.gongjian.agreement.AgreementEvent;
import org.gongjian.body.BodyEvent;
import org.gongjian.calendar.CalendarEvent;
import org.gongjian.census.CensusEvent;
import org.gongjian.charter.CharterEvent;
import org.gongjian.community.AreaEvent;
import org.gongjian.importing.ImportEvent;
import org.gongjian.matter.MatterEvent;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.minutes.MinutesEvent;
import org.gongjian.motion.MotionEvent;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.office.OfficeEvent;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.person.PersonEvent;
import org.gongjian.record.Catalogue;
import org.gongjian.session.SessionEvent;
import org.gongjian.visit.VisitEvent;
import org.gongjian.yearplan.YearPlanEvent;

/** Every event of the product. A new aggregate adds its family here. */
public final class Gongjian {

    private static final Catalogue CATALOGUE = Catalogue.over(
                    MatterEvent.class,
                    AgreementEvent.class,
                    ImportEvent.class,
                    AreaEvent.class,
                    BodyEvent.class,
                    CalendarEvent.class,
                    CharterEvent.class,
                    OfficeEvent.class,
                    OrganisationEvent.class,
                    PartyOrganisationEvent.class,
                    PersonEvent.class,
                    SessionEvent.class,
                    VisitEvent.class,
                    YearPlanEvent.class,
                    CensusEvent.class,
                    MeetingEvent.class,
                    MotionEvent.class,
                    NoticeEvent.class,
                    MinutesEvent.class)
            .reading(FormerShapes.ALL);

    private Gongjian() {}

    /** The catalogue of this release. */
    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
