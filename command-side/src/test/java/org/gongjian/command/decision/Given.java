package org.gongjian.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.charter.CharterVersion;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;

/** What the edge gave to a decision under test: who, where, when; everything else empty unless a test says otherwise. */
public record Given(
        Role role, AreaPath scope, AreaPath area, Instant at, int person, Lookups lookups, CharterVersion charter) {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final AreaPath DISTRICT = new AreaPath(area(10), null, null);
    public static final AreaPath STREET = new AreaPath(area(10), area(11), null);
    public static final AreaPath COMMUNITY = new AreaPath(area(10), area(11), area(12));
    public static final AreaPath OTHER_COMMUNITY = new AreaPath(area(10), area(11), area(13));
    private static final CharterVersion NO_RULES =
            new CharterVersion(new Id.CharterId(uuid(99)), 1, "无", LocalDate.EPOCH, new TreeMap<>());
    private static final WorkingCalendar NO_HOLIDAYS =
            new WorkingCalendar("test", new TreeSet<>(Set.of(LocalDate.of(2026, 1, 1))), new TreeSet<>());

    /** Somebody in this role at the keyboard, whose scope is the whole district, on 13 April 2026 at 9:10. */
    public static Given a(Role role) {
        return new Given(role, DISTRICT, COMMUNITY, Instant.parse("2026-04-13T01:10:00Z"), 1, Lookups.NONE, NO_RULES);
    }

    public Given in(AreaPath other) {
        return new Given(role, scope, other, at, person, lookups, charter);
    }

    public Given reaching(AreaPath other) {
        return new Given(role, other, area, at, person, lookups, charter);
    }

    public Given at(String local) {
        Instant other = LocalDateTime.parse(local).atZone(ZONE).toInstant();
        return new Given(role, scope, area, other, person, lookups, charter);
    }

    public Given byPerson(int other) {
        return new Given(role, scope, area, at, other, lookups, charter);
    }

    public Given knowing(Lookups other) {
        return new Given(role, scope, area, at, person, other, charter);
    }

    public Given under(CharterVersion other) {
        return new Given(role, scope, area, at, person, lookups, other);
    }

    public Happened happened() {
        return new Happened(
                at,
                false,
                person(person),
                new Capacity.Holder(new Id.OfficeId(uuid(2)), role, null),
                person(person),
                Via.SELF,
                null);
    }

    public Edge edge() {
        Acting acting = new Acting(person(person), new Id.OfficeId(uuid(2)), role, scope, null, "test");
        return new Edge(happened(), at, area, acting, charter, NO_HOLIDAYS, ZONE, null, lookups);
    }

    public static UUID uuid(int n) {
        return UUID.fromString("0190f5a0-0000-7000-8000-%012d".formatted(n));
    }

    public static Id.PersonId person(int n) {
        return new Id.PersonId(uuid(n));
    }

    public static Id.AreaId area(int n) {
        return new Id.AreaId(uuid(n));
    }

    public static Lookups congress(SittingCongress sitting) {
        return new Lookups(sitting, Map.of(), Map.of(), Map.of(), null);
    }

    /** Organisations of the party that exist. */
    public static Lookups parties(KnownPartyOrganisation... known) {
        return new Lookups(
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                Stream.of(known).collect(Collectors.toMap(KnownPartyOrganisation::id, one -> one)),
                Set.of("G1", "G2"));
    }

    /** A branch here, under these. */
    public static KnownPartyOrganisation party(Id.PartyOrganisationId id, Id.PartyOrganisationId... above) {
        return new KnownPartyOrganisation(id, PartyOrganisationKind.BRANCH, COMMUNITY, List.of(above));
    }

    /** The decision was refused by this rule. */
    public static void assertRefused(RefusalCode code, ThrowingCallable decision) {
        Refused refused = catchThrowableOfType(Refused.class, decision);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }
}
