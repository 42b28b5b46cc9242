package org.gongjian.query.platform.sight;

import java.util.Map;
import java.util.UUID;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader sees. Every row of a read model has the columns {@code district}, {@code street}, {@code community}; every reading
 * method of a table takes a scope and puts {@link #condition} into its WHERE and {@link #parameters} among its parameters.
 */
public record Scope(
        AreaPath area, Role role, Id.PersonId person, Id.OfficeId office, Id.@Nullable OrganisationId organisation) {

    /** The scope of an office. */
    public static Scope of(Acting acting) {
        return new Scope(acting.scope(), acting.role(), acting.person(), acting.office(), acting.organisation());
    }

    /** The same reader over his whole district, for what he may read for another reason than where it lies. */
    public Scope overDistrict() {
        return new Scope(new AreaPath(area.district(), null, null), role, person, office, organisation);
    }

    /**
     * The same reader in a meeting of this area in which he has a seat. Where his office does not reach, as in a body of his street, it is the
     * seat that reads, not the office: as a member does, or for the unit in whose office he acts.
     */
    public Scope seatedIn(AreaPath meeting) {
        return reaches(meeting)
                ? this
                : new Scope(meeting, ownOrganisationOnly() ? role : Role.MEMBER, person, office, organisation);
    }

    /** What everybody may read of an area without a log-in: no own words, no contact data, nothing sensitive. */
    public static Scope everybody(AreaPath area) {
        UUID nobody = new UUID(0, 0);
        return new Scope(area, Role.MEMBER, new Id.PersonId(nobody), new Id.OfficeId(nobody), null);
    }

    /** The same reader looking at one area of those in reach. */
    public Scope narrowedTo(AreaPath to) {
        if (!reaches(to)) {
            throw new IllegalArgumentException("out of reach");
        }
        return new Scope(to, role, person, office, organisation);
    }

    /** SQL that holds for the rows at or below the area: {@code r.community = :scopeArea}. */
    public String condition(String alias) {
        return alias + "." + level() + " = :scopeArea";
    }

    /** Values of the named parameters in {@link #condition}. */
    public Map<String, Object> parameters() {
        return Map.of("scopeArea", deepest());
    }

    /** Whether a row of this area is in reach; for what was not read by SQL. */
    public boolean reaches(@Nullable AreaPath row) {
        if (row == null) {
            return false;
        }
        return switch (level()) {
            case "community" ->
                row.community() != null && row.community().value().equals(deepest());
            case "street" -> row.street() != null && row.street().value().equals(deepest());
            default -> row.district().value().equals(deepest());
        };
    }

    /** The person's own words are for the community's desk and those who review it, not for who handles or administers. */
    public boolean readsOwnWords() {
        return switch (role) {
            case CLERK, GRID_WORKER, SECRETARY, DEPUTY_SECRETARY, FOLLOW_UP, OVERSEER, STREET, DISTRICT, AUDITOR ->
                true;
            case LIAISON, HANDLER, MEMBER, DELEGATE, ADMINISTRATOR -> false;
        };
    }

    /** Contact data are for those who talk to the person. */
    public boolean readsContactData() {
        return readsContactData(role);
    }

    /** Whom the roll names, and what is said of them there, is for those who talk to them and for who keeps the roll. */
    public boolean readsRoll() {
        return readsContactData() || role == Role.ADMINISTRATOR;
    }

    /** Whether an office of this role does. */
    public static boolean readsContactData(Role role) {
        return switch (role) {
            case CLERK, GRID_WORKER, SECRETARY, DEPUTY_SECRETARY, FOLLOW_UP, OVERSEER -> true;
            case LIAISON, HANDLER, MEMBER, DELEGATE, STREET, DISTRICT, AUDITOR, ADMINISTRATOR -> false;
        };
    }

    /** The lists of the year are kept by the community's desk. */
    public boolean keepsYearPlans() {
        return keepsYearPlans(role);
    }

    /** Whether an office of this role does. */
    public static boolean keepsYearPlans(Role role) {
        return switch (role) {
            case CLERK, SECRETARY, DEPUTY_SECRETARY -> true;
            case GRID_WORKER,
                    FOLLOW_UP,
                    OVERSEER,
                    LIAISON,
                    HANDLER,
                    MEMBER,
                    DELEGATE,
                    STREET,
                    DISTRICT,
                    AUDITOR,
                    ADMINISTRATOR -> false;
        };
    }

    /** Whether an office of this role drafts public notices: the community's desk, and the street. */
    public static boolean draftsNotices(Role role) {
        return keepsYearPlans(role) || role == Role.STREET;
    }

    /** Motions are put by the community's desk, and by the street. */
    public boolean putsMotions() {
        return keepsYearPlans(role) || role == Role.STREET;
    }

    /** Drafts of minutes and the signed record of a meeting are for the desk and those who look over it. */
    public boolean looksOverMinutes() {
        return switch (role) {
            case CLERK, SECRETARY, DEPUTY_SECRETARY, OVERSEER, STREET, DISTRICT, AUDITOR -> true;
            case GRID_WORKER, FOLLOW_UP, LIAISON, HANDLER, MEMBER, DELEGATE, ADMINISTRATOR -> false;
        };
    }

    /** Sees only the matters in which its organisation takes part. */
    public boolean ownOrganisationOnly() {
        return role == Role.LIAISON || role == Role.HANDLER;
    }

    private String level() {
        return area.community() != null ? "community" : area.street() != null ? "street" : "district";
    }

    /** The area itself. */
    public UUID deepest() {
        Id.AreaId community = area.community();
        Id.AreaId street = area.street();
        return (community != null ? community : street != null ? street : area.district()).value();
    }
}
