package org.gongjian.query.administration;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.community.NumberSeries;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.matter.steps.StepField.Type;
import org.gongjian.record.Role;

/** Every form of the administration, on one page. Names are those of the commands. */
final class AdminForms {
    private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);
    private static final Set<Role> KEEPERS =
            EnumSet.of(Role.ADMINISTRATOR, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);
    private static final Set<Role> ERASERS = EnumSet.of(Role.ADMINISTRATOR, Role.SECRETARY, Role.DEPUTY_SECRETARY);
    private static final Set<Role> STREETS =
            EnumSet.of(Role.ADMINISTRATOR, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET);

    private static final Set<Role> COUNTERS =
            EnumSet.of(Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.GRID_WORKER);

    /** 附件5: a unit lists more people than other forms have rows. */
    private static final int IN_SERVICE_ROWS = 30;

    private static final List<AdminForm> ALL = Stream.of(areas(), people(), parties(), bodies(), offices(), rules())
            .flatMap(List::stream)
            .toList();

    private AdminForms() {}

    static List<AdminForm> all() {
        return ALL;
    }

    static Optional<AdminForm> of(String list, String step) {
        return ALL.stream()
                .filter(form -> form.list().equals(list) && form.step().equals(step))
                .findFirst();
    }

    private static List<AdminForm> areas() {
        return List.of(
                form(
                        "areas",
                        AdminForm.NEW,
                        must(text("name")),
                        pick("parent", "areas"),
                        text("receiptPrefix"),
                        text("shortName"),
                        pick("calendar", "calendars")),
                form("areas", "rename", must(text("name"))),
                form("areas", "choose-calendar", must(pick("calendar", "calendars"))),
                form(
                        "areas",
                        "adopt-numbering",
                        Stream.of(NumberSeries.values())
                                .map(series -> text("patterns." + series.name()))
                                .toArray(StepField[]::new)),
                form("areas", "grids", must(text("code")), must(text("name")), plain("buildings", Type.LINES)),
                form("areas", "redraw-grid", fixed("code"), must(text("name")), plain("buildings", Type.LINES)),
                form("areas", "dissolve-grid", fixed("code")),
                form(
                        "areas",
                        "categories",
                        must(text("code")),
                        must(text("name")),
                        pick("parent", "ownCategories"),
                        must(pick("timeLimitClass", "TimeLimitClass"))),
                form(
                        "areas",
                        "change-category",
                        fixed("code"),
                        must(text("name")),
                        must(pick("timeLimitClass", "TimeLimitClass"))),
                form("areas", "close-category", fixed("code")),
                form(
                        "organisations",
                        AdminForm.NEW,
                        must(text("name")),
                        text("shortName"),
                        must(pick("kind", "OrganisationKind")),
                        must(pick("area", "areas")),
                        plain("partnerUnit", Type.CHECK),
                        plain("handles", Type.CHECK)),
                form("organisations", "rename", must(text("name")), text("shortName")),
                form("organisations", "move", must(pick("area", "areas"))),
                form("organisations", "change-part", plain("partnerUnit", Type.CHECK), plain("handles", Type.CHECK)),
                form("organisations", "dissolve", must(text("reason"))));
    }

    private static List<AdminForm> people() {
        return List.of(
                by(
                        KEEPERS,
                        "persons",
                        AdminForm.NEW,
                        must(text("contact.name")),
                        must(pick("area", "areas")),
                        text("contact.phone"),
                        text("contact.address")),
                by(
                        KEEPERS,
                        "persons",
                        "contact",
                        must(text("contact.name")),
                        text("contact.phone"),
                        text("contact.address")),
                by(
                        KEEPERS,
                        "persons",
                        "membership",
                        must(pick("membership", "Membership")),
                        text("branch"),
                        must(plain("from", Type.DATE)),
                        plain("elsewhere", Type.CHECK)),
                by(
                        KEEPERS,
                        "persons",
                        "join-branch",
                        must(pick("branch", "partyOrganisations")),
                        must(plain("from", Type.DATE))),
                by(KEEPERS, "persons", "end-membership", must(plain("lastDay", Type.DATE))),
                by(
                        KEEPERS,
                        "persons",
                        "mandate",
                        must(pick("community", "communities")),
                        must(plain("from", Type.DATE)),
                        plain("lastDay", Type.DATE)),
                by(
                        KEEPERS,
                        "persons",
                        "end-mandate",
                        must(pick("community", "communities")),
                        must(plain("lastDay", Type.DATE))),
                by(
                        KEEPERS,
                        "persons",
                        "choose-delegate",
                        must(pick("community", "communities")),
                        must(plain("from", Type.DATE)),
                        plain("lastDay", Type.DATE),
                        pick("branch", "partyOrganisations"),
                        pick("unit", "allOrganisations"),
                        several("recommenders", "membersElsewhere")),
                by(
                        KEEPERS,
                        "persons",
                        "management",
                        must(pick("management", "Management")),
                        must(plain("from", Type.DATE))),
                by(KEEPERS, "persons", "classes", several("classes", "PopulationClass")),
                by(
                        KEEPERS,
                        "persons",
                        "volunteer",
                        pick("team", "teams"),
                        text("skills"),
                        text("wish"),
                        text("times"),
                        must(plain("from", Type.DATE))),
                by(KEEPERS, "persons", "leave-volunteers", must(plain("lastDay", Type.DATE))),
                by(
                        KEEPERS,
                        "persons",
                        "service",
                        must(text("activity")),
                        must(plain("on", Type.DATE)),
                        must(plain("hours", Type.NUMBER))),
                by(
                        KEEPERS,
                        "persons",
                        "take-post",
                        must(pick("kind", "PostKind")),
                        must(pick("grid", "grids")),
                        text("building"),
                        must(plain("from", Type.DATE))),
                by(
                        KEEPERS,
                        "persons",
                        "leave-post",
                        must(pick("kind", "PostKind")),
                        must(pick("grid", "grids")),
                        text("building"),
                        must(plain("lastDay", Type.DATE))),
                by(ERASERS, "persons", "request-erasure", must(text("ground"))),
                by(ERASERS, "persons", "refuse-erasure", must(text("reason"))),
                by(ERASERS, "persons", "confirm-erasure"));
    }

    private static List<AdminForm> parties() {
        return List.of(
                by(
                        STREETS,
                        "party-organisations",
                        AdminForm.NEW,
                        must(text("name")),
                        must(pick("kind", "PartyOrganisationKind")),
                        pick("function", "PartyOrganisationFunction"),
                        must(pick("area", "areas")),
                        pick("superior", "partyOrganisations"),
                        plain("foundedOn", Type.DATE),
                        pick("unit", "allOrganisations")),
                by(STREETS, "party-organisations", "rename", must(text("name"))),
                by(STREETS, "party-organisations", "place-under", must(pick("superior", "partyOrganisations"))),
                by(STREETS, "party-organisations", "grids", several("grids", "gridsHere")),
                by(
                        STREETS,
                        "party-organisations",
                        "secretary",
                        must(pick("secretary", "roll")),
                        must(plain("from", Type.DATE))),
                by(STREETS, "party-organisations", "secretary-left", must(plain("lastDay", Type.DATE))),
                by(
                        KEEPERS,
                        "party-organisations",
                        "report-in",
                        must(pick("kind", "ReportKind")),
                        must(plain("reportedOn", Type.DATE)),
                        text("superior"),
                        pick("liaison", "roll"),
                        pick("concurrentMember", "roll"),
                        must(plain("partyMembers", Type.NUMBER)),
                        new StepField(
                                        "inService",
                                        Type.ROWS,
                                        false,
                                        null,
                                        "",
                                        List.of(
                                                pick("person", "membersHere"),
                                                text("branch"),
                                                pick("grid", "gridsHere"),
                                                text("skills"),
                                                text("wish"),
                                                text("times")))
                                .ofRows(IN_SERVICE_ROWS),
                        text("agreement"),
                        plain("claims", Type.LONG_TEXT),
                        plain("resources", Type.LONG_TEXT),
                        plain("needs", Type.LONG_TEXT),
                        plain("opinion", Type.LONG_TEXT),
                        plain("stampedOn", Type.DATE)),
                by(
                        ERASERS,
                        "party-organisations",
                        "receive-report",
                        must(plain("opinion", Type.LONG_TEXT)),
                        several("placedIn", "gridsHere"),
                        text("team")),
                by(
                        ERASERS,
                        "party-organisations",
                        "evaluate-year",
                        must(plain("year", Type.NUMBER)),
                        must(text("attendance")),
                        must(text("kept")),
                        must(text("opinion"))),
                by(STREETS, "party-organisations", "dissolve", must(text("reason"))));
    }

    private static List<AdminForm> bodies() {
        return List.of(
                by(
                        STREETS,
                        "bodies",
                        AdminForm.NEW,
                        text("name"),
                        must(pick("kind", "BodyKind")),
                        must(pick("area", "areas")),
                        must(plain("seats", Type.NUMBER))),
                by(STREETS, "bodies", "rename", must(text("name"))),
                by(STREETS, "bodies", "fix-seats", must(plain("seats", Type.NUMBER))),
                by(
                        STREETS,
                        "bodies",
                        "seat",
                        plain("seat", Type.NUMBER),
                        must(pick("kind", "SeatKind")),
                        pick("person", "roll"),
                        pick("organisation", "allOrganisations"),
                        text("post"),
                        must(plain("from", Type.DATE)),
                        plain("lastDay", Type.DATE),
                        text("proposedBy"),
                        text("approvedBy"),
                        text("appointedBy")),
                by(
                        STREETS,
                        "bodies",
                        "vacate",
                        must(plain("seat", Type.NUMBER)),
                        must(plain("lastDay", Type.DATE)),
                        must(text("reason")),
                        plain("unfit", Type.CHECK)),
                by(
                        STREETS,
                        "bodies",
                        "chair-order",
                        plain("seats", Type.LINES),
                        must(plain("from", Type.DATE)),
                        must(plain("months", Type.NUMBER))),
                by(STREETS, "bodies", "dissolve", must(plain("lastDay", Type.DATE)), must(text("reason"))));
    }

    private static List<AdminForm> offices() {
        return List.of(
                form(
                        "offices",
                        AdminForm.NEW,
                        must(text("title")),
                        must(pick("role", "Role")),
                        must(pick("area", "areas")),
                        pick("organisation", "allOrganisations"),
                        text("grid"),
                        pick("holder.person", "roll"),
                        text("holder.actsAs"),
                        plain("holder.from", Type.DATE),
                        plain("holder.lastDay", Type.DATE),
                        text("holder.appointedBy")),
                form(
                        "offices",
                        "appoint",
                        must(pick("holder.person", "roll")),
                        must(text("holder.actsAs")),
                        must(plain("holder.from", Type.DATE)),
                        plain("holder.lastDay", Type.DATE),
                        must(text("holder.appointedBy"))),
                form("offices", "relieve", must(plain("lastDay", Type.DATE)), must(text("reason"))),
                form("offices", "abolish", must(text("reason"))),
                by(
                        KEEPERS,
                        "sessions",
                        AdminForm.NEW,
                        must(pick("community", "communities")),
                        must(plain("term", Type.NUMBER)),
                        must(plain("number", Type.NUMBER)),
                        plain("happened.at", Type.DATE_TIME),
                        plain("proposalsUntil", Type.DATE_TIME)),
                by(KEEPERS, "sessions", "deadline", must(plain("proposalsUntil", Type.DATE_TIME))),
                by(KEEPERS, "sessions", "close", plain("happened.at", Type.DATE_TIME)),
                by(
                        STREETS,
                        "censuses",
                        AdminForm.NEW,
                        must(pick("community", "communities")),
                        must(text("name")),
                        must(plain("from", Type.DATE))),
                by(
                        COUNTERS,
                        "censuses",
                        "count",
                        must(pick("grid", "gridsOfCensus")),
                        several("persons", "membersHere")),
                by(STREETS, "censuses", "close", text("reason")));
    }

    private static List<AdminForm> rules() {
        return List.of(form(
                "calendars",
                AdminForm.NEW,
                must(pick("area", "areas")),
                pick("calendar", "calendars"),
                plain("productUpTo", Type.NUMBER),
                text("version"),
                text("source"),
                plain("holidays", Type.LINES),
                plain("workdays", Type.LINES)));
    }

    private static AdminForm form(String list, String step, StepField... fields) {
        return by(ADMINISTRATOR, list, step, fields);
    }

    private static AdminForm by(Set<Role> roles, String list, String step, StepField... fields) {
        return new AdminForm(list, step, roles, List.of(fields));
    }

    private static StepField text(String name) {
        return plain(name, Type.TEXT);
    }

    private static StepField fixed(String name) {
        return plain(name, Type.HIDDEN);
    }

    private static StepField plain(String name, Type type) {
        return new StepField(name, type, false, null, "", List.of());
    }

    private static StepField pick(String name, String list) {
        return new StepField(name, Type.SELECT, false, list, "", List.of());
    }

    private static StepField several(String name, String list) {
        return new StepField(name, Type.SEVERAL, false, list, "", List.of());
    }

    private static StepField must(StepField field) {
        return field.must();
    }
}
