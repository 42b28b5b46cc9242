package org.gongjian.query.corpus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Escalation;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.office.OfficeEvent;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Concealed;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/** Facts of matters and of the registry around them, as they would be stored. */
public final class MatterFacts {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final AreaPath AREA = GoldenCorpus.AREA;
    public static final Id.PersonId CLERK = new Id.PersonId(new UUID(0x7001, 1));
    public static final Id.OfficeId CLERKS_OFFICE = new Id.OfficeId(new UUID(0x7001, 2));
    public static final Id.PersonId SECRETARY = new Id.PersonId(new UUID(0x7001, 3));
    public static final Id.OfficeId SECRETARYS_OFFICE = new Id.OfficeId(new UUID(0x7001, 4));
    public static final Id.OrganisationId PROPERTY = new Id.OrganisationId(new UUID(0x7001, 5));
    public static final Id.OrganisationId MARKET = new Id.OrganisationId(new UUID(0x7001, 6));

    public static final UnderRules RULES = new UnderRules(new Id.CharterId(new UUID(0x7001, 9)), 1, "cn-2026");

    private MatterFacts() {}

    /** 2026-04-13T09:10 on the wall of the office. */
    public static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    public static Due due(String day) {
        LocalDate on = LocalDate.parse(day);
        return new Due(on, on.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    /** Somebody who sees the whole community. */
    public static Scope scope(Role role) {
        return new Scope(AREA, role, CLERK, CLERKS_OFFICE, null);
    }

    /** A liaison. */
    public static Scope liaisonOf(Id.OrganisationId organisation) {
        return new Scope(AREA, Role.LIAISON, CLERK, CLERKS_OFFICE, organisation);
    }

    /** The same role elsewhere. */
    public static Scope foreign(Role role) {
        AreaPath elsewhere = new AreaPath(
                new Id.AreaId(new UUID(0x7999, 1)),
                new Id.AreaId(new UUID(0x7999, 2)),
                new Id.AreaId(new UUID(0x7999, 3)));
        return new Scope(elsewhere, role, CLERK, CLERKS_OFFICE, PROPERTY);
    }

    public static Happened byClerk(String local) {
        return new Happened(
                at(local), false, CLERK, new Capacity.Holder(CLERKS_OFFICE, Role.CLERK, null), CLERK, Via.SELF, null);
    }

    public static Happened bySecretary(String local) {
        return new Happened(
                at(local),
                false,
                SECRETARY,
                new Capacity.Holder(SECRETARYS_OFFICE, Role.SECRETARY, null),
                SECRETARY,
                Via.SELF,
                null);
    }

    public static Happened byStreet(String local) {
        return new Happened(
                at(local),
                false,
                SECRETARY,
                new Capacity.Holder(SECRETARYS_OFFICE, Role.STREET, null),
                SECRETARY,
                Via.SELF,
                null);
    }

    /** Recorded by the clerk for an organisation, on a stamped paper. */
    public static Happened forOrganisation(String local, Id.OrganisationId organisation) {
        return new Happened(
                at(local),
                false,
                null,
                new Capacity.ForOrganisation(organisation),
                CLERK,
                Via.PAPER,
                new Evidence("盖章回函", List.of()));
    }

    public static MatterEvent raised(
            Happened happened,
            String number,
            @Nullable String summary,
            Concealed text,
            Raiser raiser,
            Sensitivity sensitivity) {
        return new MatterEvent.IssueRaised(
                happened,
                number,
                raiser,
                Channel.PHONE,
                text,
                summary,
                null,
                null,
                "3",
                sensitivity,
                List.of(),
                due("2026-04-14"),
                RULES);
    }

    public static MatterEvent admitted(Happened happened, String summary, Sensitivity sensitivity) {
        return new MatterEvent.Admitted(
                happened,
                null,
                Route.JOINT_ACTION,
                null,
                summary,
                null,
                sensitivity,
                false,
                TimeLimitClass.REPAIR,
                due("2026-04-22"),
                RULES);
    }

    public static MatterEvent assigned(Happened happened, Id.OrganisationId lead, Id.OrganisationId... coHandlers) {
        return new MatterEvent.Assigned(
                happened,
                lead,
                List.of(coHandlers),
                List.of(),
                null,
                TimeLimitClass.REPAIR,
                7,
                due("2026-04-22"),
                due("2026-04-14"),
                due("2026-04-14"),
                due("2026-04-15"),
                due("2026-04-17"),
                new Escalation(due("2026-04-20"), due("2026-04-23"), due("2026-04-29"), due("2026-05-08")),
                RULES);
    }

    public static MatterEvent answeredOnTheSpot(Happened happened, String answer) {
        return new MatterEvent.AnsweredOnTheSpot(happened, answer, ResultClass.A, DeliveryMethod.PHONE);
    }

    /** Organisations and offices that the facts name. */
    public static void registry(GivenFacts given) {
        Instant then = at("2026-01-01T00:00:00");
        Happened founding = new Happened(then, true, null, new Capacity.Rule("founding"), null, Via.AUTOMATION, null);
        given.fact(
                "organisation",
                PROPERTY.value(),
                AREA,
                then,
                new OrganisationEvent.Registered(
                        founding, OrganisationKind.PROPERTY_COMPANY, "柳荫里物业服务中心", "物业", AREA, true, true));
        given.fact(
                "organisation",
                MARKET.value(),
                AREA,
                then,
                new OrganisationEvent.Registered(
                        founding, OrganisationKind.PRIVATE_ENTERPRISE, "锦程超市", null, AREA, true, true));
        office(given, founding, CLERKS_OFFICE, Role.CLERK, "柳荫社区 录入员", CLERK, "陈晓岚");
        office(given, founding, SECRETARYS_OFFICE, Role.SECRETARY, "柳荫社区 书记", SECRETARY, "张国平");
    }

    private static void office(
            GivenFacts given,
            Happened happened,
            Id.OfficeId office,
            Role role,
            String title,
            Id.PersonId holder,
            String actsAs) {
        given.fact(
                "office",
                office.value(),
                AREA,
                happened.at(),
                new OfficeEvent.Established(happened, role, title, AREA, null, null));
        given.fact(
                "office",
                office.value(),
                AREA,
                happened.at(),
                new OfficeEvent.Appointed(happened, holder, actsAs, LocalDate.of(2026, 1, 1), null, "街道党工委"));
    }
}
