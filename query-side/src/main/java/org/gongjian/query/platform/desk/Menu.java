package org.gongjian.query.platform.desk;

import static org.gongjian.query.platform.desk.Menu.Group.CO_BUILDING;
import static org.gongjian.query.platform.desk.Menu.Group.DAILY;
import static org.gongjian.query.platform.desk.Menu.Group.FIGURES;
import static org.gongjian.query.platform.desk.Menu.Group.HOUSE;
import static org.gongjian.query.platform.desk.Menu.Group.REGISTERS;
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
import java.util.stream.Stream;
import org.gongjian.record.Role;

/** The menu of an office. It only spares useless ways: what an office may do is decided behind each address. */
public final class Menu {

    /** What belongs together; {@link #DAILY} stands first and open, the others fold under the label {@code menu.group.<name>}. */
    public enum Group {
        DAILY,
        CO_BUILDING,
        FIGURES,
        REGISTERS,
        HOUSE
    }

    /**
     * One line of the menu.
     *
     * @param key of its label: {@code menu.<key>}
     * @param icon name of a bootstrap icon
     */
    record Line(Group group, String key, String path, String icon, Set<Role> roles) {

        /** Whether a page belongs to this line; the home page only to itself. */
        boolean holds(String page) {
            return path.equals("/") ? page.equals("/") : page.equals(path) || page.startsWith(path + "/");
        }
    }

    /** A line as shown. */
    public record Shown(Group group, String key, String path, String icon, boolean current) {}

    /**
     * Lines that belong together, in their order.
     *
     * @param open unfolded: the page stands in it, or the office has nothing that stands first
     */
    public record Part(Group group, boolean open, List<Shown> lines) {

        /** Whether it is there without being unfolded. */
        public boolean daily() {
            return group == Group.DAILY;
        }
    }

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

    private static final Set<Role> REGISTER_READERS =
            EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY, OVERSEER, STREET, DISTRICT, AUDITOR, ADMINISTRATOR);

    private static final List<Line> LINES = List.of(
            new Line(DAILY, "awaiting", "/", "inbox", EVERYBODY),
            new Line(DAILY, "receive", "/matters/receive", "pencil-square", RECEIVERS),
            new Line(DAILY, "register", "/matters", "journal-text", EVERYBODY),
            new Line(DAILY, "unit", "/unit", "building-check", EnumSet.of(LIAISON, HANDLER, MEMBER)),
            new Line(DAILY, "meetings", "/meetings", "calendar2-check", EVERYBODY),
            new Line(DAILY, "notices", "/notices", "megaphone", EVERYBODY),
            new Line(CO_BUILDING, "yearplans", "/year-plans", "list-check", EVERYBODY),
            new Line(CO_BUILDING, "visits", "/visits", "signpost-2", HEARING),
            new Line(CO_BUILDING, "agreements", "/agreements", "file-earmark-check", EVERYBODY),
            new Line(CO_BUILDING, "commitments", "/commitments", "award", EVERYBODY),
            new Line(DAILY, "papers", "/papers", "file-earmark-text", EVERYBODY),
            new Line(FIGURES, "report", "/figures/report", "megaphone", LEADERS),
            new Line(DAILY, "search", "/search", "search", EVERYBODY),
            new Line(FIGURES, "hot", "/hot", "fire", LEADERS),
            new Line(FIGURES, "quarter", "/figures/quarter", "bar-chart", LEADERS),
            new Line(
                    FIGURES,
                    "forms",
                    "/figures/forms",
                    "table",
                    EnumSet.of(SECRETARY, DEPUTY_SECRETARY, STREET, DISTRICT)),
            new Line(
                    REGISTERS,
                    "imports",
                    "/imports",
                    "file-earmark-spreadsheet",
                    EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY, ADMINISTRATOR)),
            new Line(REGISTERS, "roll", "/admin/persons", "people", EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY)),
            new Line(
                    HOUSE,
                    "sessions",
                    "/admin/sessions",
                    "calendar-event",
                    EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY)),
            new Line(REGISTERS, "parties", "/admin/party-organisations", "flag", COMMITTEES),
            new Line(REGISTERS, "bodies", "/admin/bodies", "people-fill", COMMITTEES),
            new Line(FIGURES, "counts", "/registers/counts", "123", REGISTER_READERS),
            new Line(REGISTERS, "reports", "/registers/reports", "clipboard-check", COMMITTEES),
            new Line(
                    REGISTERS,
                    "volunteers",
                    "/registers/volunteers",
                    "heart",
                    EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY)),
            new Line(
                    REGISTERS,
                    "censuses",
                    "/admin/censuses",
                    "clipboard2-data",
                    EnumSet.of(CLERK, GRID_WORKER, SECRETARY, DEPUTY_SECRETARY, STREET, DISTRICT)),
            new Line(REGISTERS, "warnings", "/registers/warnings", "exclamation-circle", REGISTER_READERS),
            new Line(REGISTERS, "captains", "/registers/captains", "building", REGISTER_READERS),
            new Line(REGISTERS, "crossposts", "/registers/cross-posts", "people-fill", REGISTER_READERS),
            new Line(HOUSE, "charters", "/admin/charters", "journal-check", EVERYBODY),
            new Line(HOUSE, "handovers", "/hand-overs", "arrow-left-right", EVERYBODY),
            new Line(HOUSE, "deputies", "/deputies", "person-check", EVERYBODY),
            new Line(DAILY, "admin", "/admin", "gear", KEEPER),
            new Line(HOUSE, "areas", "/admin/areas", "diagram-3", KEEPER),
            new Line(REGISTERS, "organisations", "/admin/organisations", "building", REGISTER_READERS),
            new Line(REGISTERS, "roll", "/admin/persons", "people", KEEPER),
            new Line(REGISTERS, "parties", "/admin/party-organisations", "flag", KEEPER),
            new Line(REGISTERS, "bodies", "/admin/bodies", "people-fill", KEEPER),
            new Line(DAILY, "offices", "/admin/offices", "person-badge", KEEPER),
            new Line(HOUSE, "handovers", "/hand-overs", "arrow-left-right", KEEPER),
            new Line(HOUSE, "deputies", "/deputies", "person-check", KEEPER),
            new Line(DAILY, "accounts", "/admin/accounts", "key", KEEPER),
            new Line(HOUSE, "sessions", "/admin/sessions", "calendar-event", KEEPER),
            new Line(HOUSE, "charters", "/admin/charters", "journal-check", KEEPER),
            new Line(HOUSE, "calendars", "/admin/calendars", "calendar3", KEEPER));

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
                        line.group(),
                        line.key(),
                        line.path(),
                        line.icon(),
                        line.path().equals(current)))
                .toList();
    }

    /** The same part by part; a part without lines is none. */
    static List<Part> parts(List<Shown> lines) {
        boolean folded = lines.stream().anyMatch(line -> line.group() == DAILY);
        return Stream.of(Group.values())
                .map(group ->
                        lines.stream().filter(line -> line.group() == group).toList())
                .filter(part -> !part.isEmpty())
                .map(part -> new Part(
                        part.getFirst().group(), !folded || part.stream().anyMatch(Shown::current), part))
                .toList();
    }
}
