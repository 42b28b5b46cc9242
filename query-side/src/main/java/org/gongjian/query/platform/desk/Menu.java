package org.gongjian.query.platform.desk;

import static org.gongjian.record.Role.ADMINISTRATOR;
import static org.gongjian.record.Role.AUDITOR;
import static org.gongjian.record.Role.CLERK;
import static org.gongjian.record.Role.DELEGATE;
import static org.gongjian.record.Role.DEPUTY_SECRETARY;
import static org.gongjian.record.Role.DISTRICT;
import static org.gongjian.record.Role.FOLLOW_UP;
import static org.gongjian.record.Role.GRID_WORKER;
import static org.gongjian.record.Role.HANDLER;
import static org.gongjian.record.Role.LIAISON;
import static org.gongjian.record.Role.MEMBER;
import static org.gongjian.record.Role.OVERSEER;
import static org.gongjian.record.Role.SECRETARY;
import static org.gongjian.record.Role.STREET;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongjian.record.Role;

/** The menu of an office. It only spares useless ways: what an office may do is decided behind each address. */
public final class Menu {

    /**
     * One line of the menu.
     *
     * @param key of its label: {@code menu.<key>}
     * @param icon name of a bootstrap icon
     */
    record Line(String key, String path, String icon, Set<Role> roles) {

        /** Whether a page belongs to this line; the home page only to itself. */
        boolean holds(String page) {
            return path.equals("/") ? page.equals("/") : page.equals(path) || page.startsWith(path + "/");
        }
    }

    /** A line as shown. */
    public record Shown(String key, String path, String icon, boolean current) {}

    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(ADMINISTRATOR));
    private static final Set<Role> KEEPER = EnumSet.of(ADMINISTRATOR);
    private static final Set<Role> RECEIVERS =
            EnumSet.of(CLERK, GRID_WORKER, SECRETARY, DEPUTY_SECRETARY, MEMBER, DELEGATE);
    private static final Set<Role> LEADERS =
            EnumSet.of(SECRETARY, DEPUTY_SECRETARY, OVERSEER, STREET, DISTRICT, AUDITOR, CLERK, FOLLOW_UP);

    private static final Set<Role> COMMITTEES =
            EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY, OVERSEER, STREET, DISTRICT, AUDITOR);

    /** Whoever may read what was heard on a visit. */
    private static final Set<Role> HEARING =
            EnumSet.of(CLERK, GRID_WORKER, SECRETARY, DEPUTY_SECRETARY, FOLLOW_UP, OVERSEER, STREET, DISTRICT, AUDITOR);

    private static final Set<Role> REGISTERS =
            EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY, OVERSEER, STREET, DISTRICT, AUDITOR, ADMINISTRATOR);

    private static final List<Line> LINES = List.of(
            new Line("awaiting", "/", "inbox", EVERYBODY),
            new Line("receive", "/matters/receive", "pencil-square", RECEIVERS),
            new Line("register", "/matters", "journal-text", EVERYBODY),
            new Line("unit", "/unit", "building-check", EnumSet.of(LIAISON, HANDLER, MEMBER)),
            new Line("yearplans", "/year-plans", "list-check", EVERYBODY),
            new Line("visits", "/visits", "signpost-2", HEARING),
            new Line("meetings", "/meetings", "calendar2-check", EVERYBODY),
            new Line("agreements", "/agreements", "file-earmark-check", EVERYBODY),
            new Line("commitments", "/commitments", "award", EVERYBODY),
            new Line("papers", "/papers", "file-earmark-text", EVERYBODY),
            new Line("report", "/figures/report", "megaphone", LEADERS),
            new Line("search", "/search", "search", EVERYBODY),
            new Line("hot", "/hot", "fire", LEADERS),
            new Line("quarter", "/figures/quarter", "bar-chart", LEADERS),
            new Line("forms", "/figures/forms", "table", EnumSet.of(SECRETARY, DEPUTY_SECRETARY, STREET, DISTRICT)),
            new Line(
                    "imports",
                    "/imports",
                    "file-earmark-spreadsheet",
                    EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY, ADMINISTRATOR)),
            new Line("roll", "/admin/persons", "people", EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY)),
            new Line("sessions", "/admin/sessions", "calendar-event", EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY)),
            new Line("parties", "/admin/party-organisations", "flag", COMMITTEES),
            new Line("bodies", "/admin/bodies", "people-fill", COMMITTEES),
            new Line("counts", "/registers/counts", "123", REGISTERS),
            new Line("reports", "/registers/reports", "clipboard-check", COMMITTEES),
            new Line("volunteers", "/registers/volunteers", "heart", EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY)),
            new Line(
                    "censuses",
                    "/admin/censuses",
                    "clipboard2-data",
                    EnumSet.of(CLERK, GRID_WORKER, SECRETARY, DEPUTY_SECRETARY, STREET, DISTRICT)),
            new Line("warnings", "/registers/warnings", "exclamation-circle", REGISTERS),
            new Line("captains", "/registers/captains", "building", REGISTERS),
            new Line("crossposts", "/registers/cross-posts", "people-fill", REGISTERS),
            new Line("charters", "/admin/charters", "journal-check", EVERYBODY),
            new Line("handovers", "/hand-overs", "arrow-left-right", EVERYBODY),
            new Line("deputies", "/deputies", "person-check", EVERYBODY),
            new Line("admin", "/admin", "gear", KEEPER),
            new Line("areas", "/admin/areas", "diagram-3", KEEPER),
            new Line("organisations", "/admin/organisations", "building", REGISTERS),
            new Line("roll", "/admin/persons", "people", KEEPER),
            new Line("parties", "/admin/party-organisations", "flag", KEEPER),
            new Line("bodies", "/admin/bodies", "people-fill", KEEPER),
            new Line("offices", "/admin/offices", "person-badge", KEEPER),
            new Line("handovers", "/hand-overs", "arrow-left-right", KEEPER),
            new Line("deputies", "/deputies", "person-check", KEEPER),
            new Line("accounts", "/admin/accounts", "key", KEEPER),
            new Line("sessions", "/admin/sessions", "calendar-event", KEEPER),
            new Line("charters", "/admin/charters", "journal-check", KEEPER),
            new Line("calendars", "/admin/calendars", "calendar3", KEEPER));

    private Menu() {}

    static List<Shown> of(Desk desk, String page) {
        List<Line> lines = LINES.stream()
                .filter(line -> line.roles().contains(desk.role()))
                .filter(line -> !desk.successor() || line.path().equals("/hand-overs"))
                .toList();
        String current = lines.stream()
                .filter(line -> line.holds(page))
                .reduce((one, other) -> other.path().length() > one.path().length() ? other : one)
                .map(Line::path)
                .orElse("");
        return lines.stream()
                .map(line -> new Shown(
                        line.key(), line.path(), line.icon(), line.path().equals(current)))
                .toList();
    }
}
