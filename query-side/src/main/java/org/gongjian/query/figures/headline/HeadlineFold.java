package org.gongjian.query.figures.headline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.SeatHolder;
import org.gongjian.community.AreaEvent;
import org.gongjian.community.AreaKind;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.office.OfficeEvent;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.figures.dictionary.Headline.Held;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** What a stream tells of who we are, from day to day. A stream is folded whole, so that rows follow it whatever came before. */
final class HeadlineFold {
    /** The country keeps one time; facts that bear an instant hold from the day it falls on there. */
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final String CONCURRENT = "兼职委员";

    private final List<HeadlineRow> rows = new ArrayList<>();
    private int parts;

    private @Nullable OrganisationKind unitKind;
    private @Nullable UUID unit;
    private boolean committee;
    private boolean liaison;
    private @Nullable UnitReport waiting;

    private HeadlineFold() {}

    static List<HeadlineRow> of(List<Recorded> stream) {
        HeadlineFold fold = new HeadlineFold();
        for (Recorded event : stream) {
            if (event.area() != null) {
                fold.on(event, event.id(), event.area());
            }
        }
        return List.copyOf(fold.rows);
    }

    private void on(Recorded event, UUID id, AreaPath area) {
        if (event.fact() instanceof AreaEvent.Registered it) {
            area(id, it);
        } else if (event.fact() instanceof OrganisationEvent it) {
            organisation(id, it, area);
        } else if (event.fact() instanceof PartyOrganisationEvent it) {
            party(id, it, area);
        } else if (event.fact() instanceof BodyEvent it) {
            body(id, it, area);
        } else if (event.fact() instanceof OfficeEvent it) {
            office(id, it, area);
        } else if (event.fact() instanceof PersonEvent it) {
            person(id, it, area);
        }
    }

    private void area(UUID id, AreaEvent.Registered it) {
        if (it.kind() != AreaKind.DISTRICT) {
            open(
                    it.kind() == AreaKind.STREET ? Held.STREET : Held.COMMUNITY,
                    id,
                    id,
                    day(it.happened().at()),
                    null,
                    null,
                    it.path());
        }
    }

    // ------------------------------------------------------------------ units

    private void organisation(UUID id, OrganisationEvent fact, AreaPath area) {
        switch (fact) {
            case OrganisationEvent.Registered it -> {
                unitKind = it.kind();
                LocalDate from = day(it.happened().at());
                if (it.kind() == OrganisationKind.PRIVATE_ENTERPRISE
                        || it.kind() == OrganisationKind.SOCIAL_ORGANISATION) {
                    open(Held.TWO_NEW_UNIT, id, id, from, null, null, it.area());
                }
                if (it.partnerUnit()) {
                    open(Held.PARTNER_UNIT, id, id, from, null, it.kind().name(), it.area());
                }
            }
            case OrganisationEvent.PartChanged it -> {
                LocalDate from = day(it.happened().at());
                boolean partner = rows.stream().anyMatch(row -> row.held() == Held.PARTNER_UNIT && row.to() == null);
                if (partner && !it.partnerUnit()) {
                    end(row -> row.held() == Held.PARTNER_UNIT, from.minusDays(1));
                } else if (!partner && it.partnerUnit()) {
                    open(Held.PARTNER_UNIT, id, id, from, null, named(unitKind), area);
                }
            }
            case OrganisationEvent.Moved it -> {
                LocalDate from = day(it.happened().at());
                List<HeadlineRow> moving =
                        rows.stream().filter(row -> row.to() == null).toList();
                end(row -> true, from.minusDays(1));
                moving.forEach(row -> open(row.held(), id, id, from, row.unit(), row.label(), it.area()));
            }
            case OrganisationEvent.Dissolved it ->
                end(row -> true, day(it.happened().at()).minusDays(1));
            case OrganisationEvent.Renamed _, OrganisationEvent.Surveyed _ -> {}
        }
    }

    private static String named(@Nullable OrganisationKind kind) {
        return kind == null ? OrganisationKind.OTHER.name() : kind.name();
    }

    // ------------------------------------------------------------------ organisations of the party

    private void party(UUID id, PartyOrganisationEvent fact, AreaPath area) {
        switch (fact) {
            case PartyOrganisationEvent.Registered it -> {
                unit = it.unit() == null ? null : it.unit().value();
                open(
                        Held.PARTY_ORGANISATION,
                        id,
                        id,
                        Objects.requireNonNullElseGet(
                                it.foundedOn(), () -> day(it.happened().at())),
                        unit,
                        it.kind().name() + "/"
                                + (it.function() == null ? "" : it.function().name()),
                        it.area());
            }
            case PartyOrganisationEvent.GridsServed it -> {
                LocalDate from = day(it.happened().at());
                boolean serving =
                        rows.stream().anyMatch(row -> row.held() == Held.GRID_PARTY_ORGANISATION && row.to() == null);
                if (serving && it.grids().isEmpty()) {
                    end(row -> row.held() == Held.GRID_PARTY_ORGANISATION, from.minusDays(1));
                } else if (!serving && !it.grids().isEmpty()) {
                    open(Held.GRID_PARTY_ORGANISATION, id, id, from, null, null, area);
                }
            }
            case PartyOrganisationEvent.ReportedIn it -> waiting = it.report();
            case PartyOrganisationEvent.ReportReceived it -> {
                UnitReport received = waiting;
                UUID of = unit;
                if (received != null) {
                    end(row -> row.held() == Held.IN_SERVICE, it.on().minusDays(1));
                    received.inService()
                            .forEach(one ->
                                    open(Held.IN_SERVICE, id, one.person().value(), it.on(), of, null, area));
                    waiting = null;
                }
            }
            case PartyOrganisationEvent.Dissolved it ->
                end(row -> true, day(it.happened().at()).minusDays(1));
            case PartyOrganisationEvent.Renamed _,
                    PartyOrganisationEvent.PlacedUnder _,
                    PartyOrganisationEvent.YearEvaluated _,
                    PartyOrganisationEvent.SecretaryNamed _,
                    PartyOrganisationEvent.SecretaryLeft _ -> {}
        }
    }

    // ------------------------------------------------------------------ committees and liaisons

    private void body(UUID id, BodyEvent fact, AreaPath area) {
        switch (fact) {
            case BodyEvent.Established it -> {
                committee = it.kind() == BodyKind.COMMITTEE;
                if (committee) {
                    open(Held.COMMITTEE, id, id, day(it.happened().at()), null, null, it.area());
                }
            }
            case BodyEvent.Seated it -> {
                Id.OrganisationId of = it.holder().organisation();
                boolean concurrent =
                        it.holder() instanceof SeatHolder.Organisational || of != null || CONCURRENT.equals(it.post());
                if (committee && concurrent) {
                    Id.PersonId sitting = it.holder().sitting();
                    UUID subject = sitting != null
                            ? sitting.value()
                            : Objects.requireNonNull(of).value();
                    open(
                            Held.CONCURRENT_MEMBER,
                            id,
                            subject,
                            it.from(),
                            it.lastDay(),
                            of == null ? null : of.value(),
                            Integer.toString(it.seat()),
                            area);
                }
            }
            case BodyEvent.Vacated it ->
                end(
                        row -> row.held() == Held.CONCURRENT_MEMBER
                                && Integer.toString(it.seat()).equals(row.label())
                                && !row.from().isAfter(it.lastDay()),
                        it.lastDay());
            case BodyEvent.Dissolved it -> end(row -> true, it.lastDay());
            case BodyEvent.Renamed _, BodyEvent.SeatsFixed _, BodyEvent.ChairOrderFixed _ -> {}
        }
    }

    private void office(UUID id, OfficeEvent fact, AreaPath area) {
        switch (fact) {
            case OfficeEvent.Established it -> {
                liaison = it.role() == Role.LIAISON;
                unit = it.organisation() == null ? null : it.organisation().value();
            }
            case OfficeEvent.Appointed it -> {
                if (liaison) {
                    open(Held.LIAISON, id, it.holder().value(), it.from(), it.lastDay(), unit, it.actsAs(), area);
                }
            }
            case OfficeEvent.Relieved it ->
                end(
                        row -> row.subject().equals(it.holder().value())
                                && !row.from().isAfter(it.lastDay()),
                        it.lastDay());
            case OfficeEvent.HandedOver it -> {
                if (liaison) {
                    end(
                            row -> row.subject().equals(it.from().value())
                                    && !row.from().isAfter(it.on()),
                            it.on().minusDays(1));
                    open(Held.LIAISON, id, it.to().value(), it.on(), null, unit, it.actsAs(), area);
                }
            }
            case OfficeEvent.Abolished it ->
                end(row -> true, day(it.happened().at()).minusDays(1));
            case OfficeEvent.HandOverPrepared _,
                    OfficeEvent.HandOverListRenewed _,
                    OfficeEvent.HandOverSigned _,
                    OfficeEvent.HandOverWithdrawn _,
                    OfficeEvent.HandOverDeclined _,
                    OfficeEvent.DeputyNamed _,
                    OfficeEvent.DeputyEnded _ -> {}
        }
    }

    // ------------------------------------------------------------------ members and volunteers

    private void person(UUID id, PersonEvent fact, AreaPath area) {
        switch (fact) {
            case PersonEvent.MembershipRecorded it -> {
                end(HeadlineFold::isMember, it.from().minusDays(1));
                open(
                        it.elsewhere() ? Held.MEMBER_ELSEWHERE : Held.MEMBER_HERE,
                        id,
                        id,
                        it.from(),
                        null,
                        it.membership().name(),
                        area);
            }
            case PersonEvent.MembershipEnded it ->
                end(row -> isMember(row) && !row.from().isAfter(it.lastDay()), it.lastDay());
            case PersonEvent.VolunteerEnrolled it -> {
                boolean goesOn = rows.stream()
                        .anyMatch(row -> row.held() == Held.VOLUNTEER
                                && (row.to() == null || !row.to().isBefore(it.from())));
                if (!goesOn) {
                    UUID team = it.team() == null ? null : it.team().value();
                    open(Held.VOLUNTEER, id, id, it.from(), team, null, area);
                }
            }
            case PersonEvent.VolunteerLeft it -> end(row -> row.held() == Held.VOLUNTEER, it.lastDay());
            case PersonEvent.ServiceRecorded it ->
                open(Held.SERVICE, id, id, it.on(), it.on(), null, it.activity(), area);
            case PersonEvent.Registered _,
                    PersonEvent.ContactChanged _,
                    PersonEvent.BranchJoined _,
                    PersonEvent.MandateRecorded _,
                    PersonEvent.MandateEnded _,
                    PersonEvent.DelegateChosen _,
                    PersonEvent.PostTaken _,
                    PersonEvent.PostLeft _,
                    PersonEvent.ManagementRecorded _,
                    PersonEvent.Classified _,
                    PersonEvent.ErasureRequested _,
                    PersonEvent.ErasureRefused _,
                    PersonEvent.Erased _ -> {}
        }
    }

    private static boolean isMember(HeadlineRow row) {
        return row.held() == Held.MEMBER_HERE || row.held() == Held.MEMBER_ELSEWHERE;
    }

    // ------------------------------------------------------------------ rows

    private void open(
            Held held,
            UUID owner,
            UUID subject,
            LocalDate from,
            @Nullable UUID of,
            @Nullable String label,
            AreaPath area) {
        open(held, owner, subject, from, null, of, label, area);
    }

    private void open(
            Held held,
            UUID owner,
            UUID subject,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID of,
            @Nullable String label,
            AreaPath area) {
        rows.add(new HeadlineRow(held, owner, parts++, subject, from, to, of, label, area));
    }

    /** Those that still hold end on a day; what had not begun by then never held. */
    private void end(Predicate<HeadlineRow> which, LocalDate lastDay) {
        List<HeadlineRow> after = new ArrayList<>();
        for (HeadlineRow row : rows) {
            HeadlineRow ended = row.held() != Held.SERVICE && which.test(row) ? row.until(lastDay) : row;
            if (ended != null) {
                after.add(ended);
            }
        }
        rows.clear();
        rows.addAll(after);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }
}
