package org.gongjian.query.yearplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongjian.query.registry.RegistryTold;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.InTheCommunity;
import org.gongjian.yearplan.NeedClass;
import org.gongjian.yearplan.ProjectKind;
import org.gongjian.yearplan.ResourceClass;
import org.gongjian.yearplan.Sources;
import org.gongjian.yearplan.YearPlanEvent;

/** The lists of a year as a story: opened, filled, matched, published, and changed during the year. */
final class ListsTold {
    static final UUID SCHOOL = new UUID(0, 50);
    static final UUID MATTER = new UUID(0, 60);
    static final UUID VISIT = new UUID(0, 61);
    static final String HOSTILE = "<script>alert(1)</script>";

    private ListsTold() {}

    static Happened on(String day) {
        Happened by = RegistryTold.by(Role.CLERK);
        return new Happened(
                Instant.parse(day + "T01:00:00Z"),
                false,
                by.actedBy(),
                by.inCapacityOf(),
                by.recordedBy(),
                by.via(),
                by.evidence());
    }

    static Entry.Need need(String title, NeedClass of, int opinions) {
        return new Entry.Need(
                title,
                null,
                of,
                "G1",
                new Sources(
                        List.of(new Id.MatterId(MATTER)),
                        List.of(new Id.VisitId(VISIT)),
                        List.of(),
                        opinions,
                        "一月入户走访 " + HOSTILE));
    }

    static Entry.Resource resource(String title, ResourceClass of) {
        return new Entry.Resource(title, "说明 " + HOSTILE, of, new Id.OrganisationId(SCHOOL), "周末", "G1", Sources.NONE);
    }

    /** Until the lists are published for the first time. */
    static List<YearPlanEvent> beforePublication() {
        return List.of(
                new YearPlanEvent.Opened(on("2026-01-12"), new Id.AreaId(new UUID(0, 12)), 2026),
                new YearPlanEvent.NeedListed(on("2026-01-13"), "N1", need("夜间停车难", NeedClass.PARKING, 100), null),
                new YearPlanEvent.NeedListed(on("2026-01-14"), "N2", need("晚上没有停车位", NeedClass.PARKING, 60), null),
                new YearPlanEvent.NeedListed(on("2026-01-14"), "N3", need("独居老人没人看望", NeedClass.CARE, 26), null),
                new YearPlanEvent.ResourceListed(
                        on("2026-01-20"), "R1", resource("操场夜间停车 30 个车位", ResourceClass.VENUE), null),
                new YearPlanEvent.NeedsMerged(on("2026-01-30"), "N1", List.of("N2"), null),
                new YearPlanEvent.Matched(on("2026-02-01"), "N1", "R1", "类别对应；共同的词：夜间、停车"),
                new YearPlanEvent.ProjectDrafted(
                        on("2026-02-02"),
                        "P1",
                        new Entry.Project(
                                "错时停车",
                                null,
                                ProjectKind.LIVELIHOOD,
                                List.of(InTheCommunity.HARMONY),
                                List.of("N1"),
                                List.of("R1")),
                        null));
    }

    /** The first publication, and what changed afterwards. */
    static List<YearPlanEvent> afterwards() {
        return List.of(
                new YearPlanEvent.Published(on("2026-02-28"), 1),
                new YearPlanEvent.NeedListed(on("2026-05-20"), "N4", need("楼道缺灯", NeedClass.FACILITIES, 5), "五月走访新提出"),
                new YearPlanEvent.EntryRemoved(on("2026-05-21"), "N3", "已由街道统一办理"));
    }
}
