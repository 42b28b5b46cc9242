package org.gongjian.query.figures.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts of who we are on a day: the eight of 000-05, those of 000-16 and those of 002-02. Each counts what held on that day, or what
 * began in its year.
 */
public enum Headline {
    COMMITTEES("000-05", How.HELD, Held.COMMITTEE, null, "body.Established", "body.Dissolved"),
    UNIT_PARTY_ORGANISATIONS(
            "000-05",
            How.UNITS_WITH_PARTY_ORGANISATION,
            Held.PARTNER_UNIT,
            null,
            "organisation.Registered",
            "party_organisation.Registered"),
    CONCURRENT_MEMBERS("000-05", How.HELD, Held.CONCURRENT_MEMBER, null, "body.Seated", "body.Vacated"),
    LIAISONS("000-05", How.HELD, Held.LIAISON, null, "office.Appointed", "office.Relieved", "office.HandedOver"),
    AREA_BRANCHES("000-05", How.HELD, Held.PARTY_ORGANISATION, "BRANCH/AREA", "party_organisation.Registered"),
    BUILDING_GROUPS("000-05", How.HELD, Held.PARTY_ORGANISATION, "GROUP/AREA", "party_organisation.Registered"),
    TWO_NEW(
            "000-05",
            How.TWO_NEW,
            Held.PARTY_ORGANISATION,
            null,
            "party_organisation.Registered",
            "organisation.Registered"),
    FEATURED_BRANCHES(
            "000-05", How.HELD, Held.PARTY_ORGANISATION, "BRANCH/FUNCTIONAL", "party_organisation.Registered"),

    REPORTED_IN(
            "000-16",
            How.PERSONS,
            Held.IN_SERVICE,
            null,
            "party_organisation.ReportedIn",
            "party_organisation.ReportReceived"),
    REPORTED_IN_VOLUNTEERS("000-16", How.VOLUNTEERS_IN_SERVICE, Held.IN_SERVICE, null, "person.VolunteerEnrolled"),
    ACTIVITIES_THIS_YEAR("000-16", How.ACTIVITIES_OF_THE_YEAR, Held.SERVICE, null, "person.ServiceRecorded"),

    STREETS("002-02", How.HELD, Held.STREET, null, "area.Registered"),
    COMMUNITIES("002-02", How.HELD, Held.COMMUNITY, null, "area.Registered"),
    GRID_PARTY_ORGANISATIONS("002-02", How.HELD, Held.GRID_PARTY_ORGANISATION, null, "party_organisation.GridsServed"),
    WARM_GROUPS("002-02", How.HELD, Held.PARTY_ORGANISATION, "WARM_GROUP/", "party_organisation.Registered"),
    MEMBERS_KEPT_HERE(
            "001-18", How.HELD, Held.MEMBER_HERE, null, "person.MembershipRecorded", "person.MembershipEnded"),
    MEMBERS_KEPT_ELSEWHERE(
            "001-18", How.HELD, Held.MEMBER_ELSEWHERE, null, "person.MembershipRecorded", "person.MembershipEnded"),
    PARTNER_UNITS("002-02", How.HELD, Held.PARTNER_UNIT, null, "organisation.Registered", "organisation.PartChanged"),
    FOUNDED_THIS_YEAR("002-02", How.BEGUN_IN_THE_YEAR, Held.PARTY_ORGANISATION, null, "party_organisation.Registered"),
    NON_PUBLIC_COMMITTEES(
            "002-02", How.HELD, Held.PARTY_ORGANISATION, "COMMITTEE/INDUSTRY", "party_organisation.Registered");

    /** What holds from a day to a day. */
    public enum Held {
        STREET,
        COMMUNITY,
        COMMITTEE,
        CONCURRENT_MEMBER,
        LIAISON,
        PARTNER_UNIT,
        TWO_NEW_UNIT,
        PARTY_ORGANISATION,
        GRID_PARTY_ORGANISATION,
        MEMBER_HERE,
        MEMBER_ELSEWHERE,
        IN_SERVICE,
        VOLUNTEER,
        SERVICE
    }

    /** How rows are counted. */
    public enum How {
        /** those that held on the day */
        HELD,
        /** persons of those that held on the day, each once */
        PERSONS,
        /** partner units that are party organisations themselves or have one */
        UNITS_WITH_PARTY_ORGANISATION,
        /** those of a private enterprise or social organisation, and those of the type 产业型 */
        TWO_NEW,
        /** in service and volunteers both, on the day */
        VOLUNTEERS_IN_SERVICE,
        /** activities of the year up to the day, one a day by its name in each community */
        ACTIVITIES_OF_THE_YEAR,
        /** those that began in the year up to the day and still held */
        BEGUN_IN_THE_YEAR
    }

    private final String checklist;
    private final How how;
    private final Held held;
    private final @Nullable String label;
    private final List<String> facts;

    Headline(String checklist, How how, Held held, @Nullable String label, String... facts) {
        this.checklist = checklist;
        this.how = how;
        this.held = held;
        this.label = label;
        this.facts = List.of(facts);
    }

    /** The line of the checklist that asks for it. */
    public String checklist() {
        return checklist;
    }

    public How how() {
        return how;
    }

    public Held held() {
        return held;
    }

    /** How the label of its rows begins; null for all. */
    public @Nullable String label() {
        return label;
    }

    /** Stored names of the facts it is counted from. */
    public List<String> facts() {
        return facts;
    }

    /** As it stands in addresses: {@code liaisons}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this key. */
    public static Optional<Headline> of(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
