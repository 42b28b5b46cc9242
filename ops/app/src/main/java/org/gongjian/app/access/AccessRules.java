package org.gongjian.app.access;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.charter.CharterMakers;
import org.gongjian.record.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * Every address of the product and who may reach it, on one page. An address that does not stand here is not there: it answers
 * 404 to everybody, whatever handler waits behind it.
 */
public class AccessRules {

    private static final Who ANYBODY = new Who.Anybody();
    private static final Who SIGNED_IN = new Who.SignedIn();
    private static final Who IN_OFFICE = new Who.InOffice();
    private static final Who ADMINISTRATOR = new Who.As(Set.of(Role.ADMINISTRATOR));
    /** Whoever works on matters; an administrator never reads one. */
    private static final Who MATTERS = new Who.As(EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));

    private static final Who ROLL =
            new Who.As(Set.of(Role.ADMINISTRATOR, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY));
    private static final Who CHARTER = new Who.As(CharterMakers.ROLES);
    private static final Who COMMITTEES =
            new Who.As(Set.of(Role.ADMINISTRATOR, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET));
    /** Whoever answers to a superior with figures. */
    private static final Who REPORTING =
            new Who.As(Set.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET, Role.DISTRICT));

    /** Whoever convenes meetings or writes down what happens there. */
    private static final Who MEETINGS =
            new Who.As(Set.of(Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET));

    /** Whoever has a hand in drafts of minutes, or looks over them. */
    private static final Who OVER_DRAFTS = new Who.As(Set.of(
            Role.CLERK,
            Role.SECRETARY,
            Role.DEPUTY_SECRETARY,
            Role.STREET,
            Role.DISTRICT,
            Role.OVERSEER,
            Role.AUDITOR));

    /** Whoever writes down votes, or asks for a motion to be voided. */
    private static final Who VOIDING =
            new Who.As(Set.of(Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET, Role.OVERSEER));

    /** Whoever keeps the lists of the year. */
    private static final Who LISTS = new Who.As(Set.of(Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY));
    /** Whoever keeps a community's registers, and whoever looks over it. */
    private static final Set<Role> OVER_REGISTERS = EnumSet.of(
            Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.OVERSEER, Role.STREET, Role.DISTRICT, Role.AUDITOR);

    /** Whoever may read what was heard on a visit. */
    private static final Who HEARING = withOverRegisters(Role.GRID_WORKER, Role.FOLLOW_UP);
    /** Whoever looks over the registers of units and organisations of the party. */
    private static final Who REGISTERS = withOverRegisters(Role.ADMINISTRATOR);
    /** Whoever counts members in the grids, or looks over it; who may do what is decided behind each address. */
    private static final Who CENSUS = withOverRegisters(Role.GRID_WORKER);
    /** Whoever acts for a unit. */
    private static final Who UNIT = new Who.As(Set.of(Role.LIAISON, Role.HANDLER, Role.MEMBER));

    private static final Who OPERATOR = new Who.Operator();

    /** By the first part of the address, which no pattern leaves open; the most specific pattern first. */
    private final Map<String, List<AccessRule>> rules = new HashMap<>();

    public AccessRules() {
        withoutLogin();
        ofOneself();
        matters();
        agreements();
        imports();
        offices();
        listsOfTheYear();
        meetings();
        notices();
        administration();
        registers();
        operation();
        rules.values().forEach(under -> under.sort(Comparator.comparing(AccessRule::pattern)));
    }

    private void withoutLogin() {
        allow(GET, "/login", ANYBODY);
        allow(POST, "/login", ANYBODY);
        allow(POST, "/tokens", ANYBODY);
        allow(GET, "/first-administrator/{secret}", ANYBODY);
        allow(POST, "/first-administrator", ANYBODY);
        allow(GET, "/first-login/{secret}", ANYBODY);
        allow(POST, "/first-login", ANYBODY);
        allow(GET, "/webjars/**", ANYBODY);
        allow(GET, "/assets/**", ANYBODY);
        allow(GET, "/appearance", ANYBODY);
        allow(GET, "/status", ANYBODY);
        allow(POST, "/ask/status", ANYBODY);
        allow(GET, "/public", ANYBODY);
        allow(GET, "/public/{community:[0-9a-fA-F-]{36}}", ANYBODY);
        allow(GET, "/public/{community:[0-9a-fA-F-]{36}}/{entry:[0-9a-fA-F-]{36}}", ANYBODY);
        allow(GET, "/public/{community:[0-9a-fA-F-]{36}}/feed.atom", ANYBODY);
        allow(GET, "/demonstration/logins", ANYBODY);
        // the address itself says whose it is
        allow(GET, "/calendars/{signed:[A-Za-z0-9_-]{64}}", ANYBODY);
        // says how to ask, and nothing about anybody
        allow(GET, "/v3/api-docs", ANYBODY);
        allow(GET, "/v3/api-docs.yaml", ANYBODY);
        allow(GET, "/error", ANYBODY);
    }

    private void ofOneself() {
        allow(GET, "/", IN_OFFICE);
        allow(POST, "/logout", SIGNED_IN);
        allow(GET, "/password", SIGNED_IN);
        allow(POST, "/password", SIGNED_IN);
        allow(POST, "/office", SIGNED_IN);
        allow(POST, "/drafts/{form:[a-z-]{1,40}}", IN_OFFICE);
        allow(DELETE, "/drafts/{form:[a-z-]{1,40}}", IN_OFFICE);
    }

    private void matters() {
        allow(GET, "/matters", MATTERS);
        allow(GET, "/matters/{id:[0-9a-fA-F-]{36}}", MATTERS);
        allow(GET, "/matters/{id:[0-9a-fA-F-]{36}}/timeline", MATTERS);
        allow(GET, "/matters/receive", MATTERS);
        allow(GET, "/matters/{id}/steps/{step}", MATTERS);
        allow(GET, "/matters/{id}/receipt", MATTERS);
        allow(GET, "/matters/{id}/receipt.png", MATTERS);
        allow(GET, "/matters/{id}/files/{file}", MATTERS);
        papers();
        allow(POST, "/matters/issues", IN_OFFICE);
        allow(POST, "/matters/proposals", IN_OFFICE);
        allow(POST, "/matters/{id}/{step}", IN_OFFICE);
        allow(POST, "/ask/earlier-matters", MATTERS);
        allow(POST, "/ask/export/{list}", MATTERS);
        allow(POST, "/ask/duplicates", MATTERS);
        allow(GET, "/matters/{id}/duplicates", MATTERS);
        allow(GET, "/hot", MATTERS);
        allow(GET, "/search", MATTERS);
        allow(GET, "/search/suggestions", MATTERS);
        allow(GET, "/figures/quarter", IN_OFFICE);
        allow(GET, "/figures/report", IN_OFFICE);
        allow(GET, "/figures/matters", MATTERS);
        allow(GET, "/figures/dictionary", IN_OFFICE);
        superiorsForms();
        commitments();
        allow(GET, "/unit", UNIT);
    }

    /** Who may promise, claim and fix a project is decided behind the address. */
    private void commitments() {
        allow(GET, "/commitments", MATTERS);
        allow(GET, "/commitments/new", MATTERS);
        allow(POST, "/commitments/projects", IN_OFFICE);
        allow(POST, "/commitments/promises", IN_OFFICE);
    }

    private void superiorsForms() {
        allow(GET, "/figures/forms", REPORTING);
        allow(GET, "/figures/forms/{id}", REPORTING);
        allow(POST, "/figures/forms", REPORTING);
        allow(POST, "/figures/forms/{id}/workbook", REPORTING);
        allow(POST, "/figures/forms/{id}/mapping", REPORTING);
        allow(POST, "/figures/forms/{id}/withdraw", REPORTING);
        allow(POST, "/ask/forms/{id}", REPORTING);
    }

    /** Who writes and who signs is decided behind each address; a unit sees its own. */
    private void agreements() {
        allow(GET, "/agreements", MATTERS);
        allow(GET, "/agreements/new", MATTERS);
        allow(GET, "/agreements/{id:[0-9a-fA-F-]{36}}", MATTERS);
        allow(GET, "/agreements/{id:[0-9a-fA-F-]{36}}/steps/{step:revise|vary}", MATTERS);
        allow(POST, "/agreements", MATTERS);
        allow(POST, "/agreements/{id}/{step}", MATTERS);
        allow(POST, "/agreements/{id}/paper", MATTERS);
        allow(POST, "/agreements/{id}/variation-paper", MATTERS);
        allow(POST, "/papers/co-building-agreement/empty", IN_OFFICE);
        allow(POST, "/papers/year-duties-letter/empty", IN_OFFICE);
        allow(POST, "/papers/mutual-service-pledge/empty", IN_OFFICE);
    }

    private void papers() {
        allow(GET, "/matters/{id}/papers", MATTERS);
        allow(GET, "/matters/{id}/papers/{sequence:[0-9]{1,9}}/{form:word|pdf}", MATTERS);
        allow(POST, "/matters/{id}/papers/{kind}", IN_OFFICE);
        allow(POST, "/matters/{id}/papers/{kind}/preview", IN_OFFICE);
        allow(GET, "/papers", IN_OFFICE);
        allow(POST, "/papers/{kind}/empty", IN_OFFICE);
        allow(POST, "/ask/papers", MATTERS);
        allow(GET, "/admin/templates", ADMINISTRATOR);
        allow(POST, "/admin/templates/{kind}", ADMINISTRATOR);
        allow(POST, "/admin/templates/{kind}/restore", ADMINISTRATOR);
        allow(POST, "/admin/templates/{kind}/download", ADMINISTRATOR);
    }

    private void imports() {
        allow(GET, "/imports", IN_OFFICE);
        allow(GET, "/imports/{id}", IN_OFFICE);
        allow(GET, "/imports/{id}/rejected.xlsx", IN_OFFICE);
        allow(GET, "/imports/templates/{register}.xlsx", IN_OFFICE);
        allow(POST, "/imports/ledger", IN_OFFICE);
        allow(POST, "/imports/{register}", IN_OFFICE);
        allow(POST, "/imports/{id}/map", IN_OFFICE);
        allow(POST, "/imports/{id}/confirm", IN_OFFICE);
        allow(POST, "/imports/{id}/cancel", IN_OFFICE);
    }

    /** Whose office it is, and who signs, is decided behind each address. */
    private void offices() {
        allow(GET, "/hand-overs", IN_OFFICE);
        allow(GET, "/hand-overs/{office}", IN_OFFICE);
        allow(GET, "/hand-overs/{office}/{sequence:[0-9]{1,9}}/{form:word|pdf}", IN_OFFICE);
        allow(POST, "/hand-overs/{office}/prepare", IN_OFFICE);
        allow(POST, "/hand-overs/{office}/renew", IN_OFFICE);
        allow(POST, "/hand-overs/{office}/sign", IN_OFFICE);
        allow(POST, "/hand-overs/{office}/take-over", IN_OFFICE);
        allow(POST, "/hand-overs/{office}/decline", IN_OFFICE);
        allow(POST, "/hand-overs/{office}/withdraw", IN_OFFICE);
        allow(POST, "/hand-overs/{office}/preview", IN_OFFICE);
        allow(POST, "/ask/hand-overs/{office}", IN_OFFICE);
        allow(GET, "/deputies", IN_OFFICE);
        allow(GET, "/deputies/{office}", IN_OFFICE);
        allow(POST, "/ask/deputies/{office}", IN_OFFICE);
        allow(POST, "/deputies/{office}/name", IN_OFFICE);
        allow(POST, "/deputies/{office}/end", IN_OFFICE);
    }

    /** Needs, resources and projects of a community, and visits; what of them an office may open is decided behind each address. */
    private void listsOfTheYear() {
        allow(GET, "/year-plans", MATTERS);
        allow(GET, "/year-plans/{id}", MATTERS);
        allow(GET, "/year-plans/{id}/entries/{key}", MATTERS);
        allow(GET, "/year-plans/steps/{step}", LISTS);
        allow(GET, "/year-plans/{id}/steps/{step}", LISTS);
        allow(GET, "/year-plans/from-matter/{matter:[0-9a-fA-F-]{36}}", LISTS);
        allow(POST, "/year-plans", IN_OFFICE);
        allow(POST, "/year-plans/{id}/{step}", IN_OFFICE);
        allow(GET, "/visits", HEARING);
        allow(GET, "/visits/{id}", HEARING);
        allow(GET, "/visits/steps/made", HEARING);
        allow(GET, "/visits/{id}/steps/correct", HEARING);
        allow(POST, "/visits", IN_OFFICE);
        allow(POST, "/visits/{id}/correct", IN_OFFICE);
        allow(POST, "/ask/export/visits", HEARING);
        allow(GET, "/public/{community:[0-9a-fA-F-]{36}}/lists", ANYBODY);
        allow(GET, "/public/{community:[0-9a-fA-F-]{36}}/minutes", ANYBODY);
        allow(GET, "/public/{community:[0-9a-fA-F-]{36}}/minutes/{meeting:[0-9a-fA-F-]{36}}", ANYBODY);
    }

    /** Who drafts, who checks and who answers is decided behind each address; what runs is shown to everybody. */
    private void notices() {
        allow(GET, "/notices", MATTERS);
        allow(GET, "/notices/{id}", MATTERS);
        allow(GET, "/notices/steps/draft", MEETINGS);
        allow(GET, "/notices/{id}/steps/{step}", MATTERS);
        allow(POST, "/notices", IN_OFFICE);
        allow(POST, "/notices/{id}/{step}", IN_OFFICE);
        allow(POST, "/notices/{id}/paper", MATTERS);
        allow(GET, "/public/{community:[0-9a-fA-F-]{36}}/notices", ANYBODY);
    }

    /** Who convenes, who writes down and who waives is decided behind each address. */
    private void meetings() {
        allow(GET, "/meetings", MATTERS);
        allow(GET, "/meetings/due", HEARING);
        allow(GET, "/meetings/mine", MATTERS);
        allow(GET, "/meetings/{id}", MATTERS);
        allow(GET, "/meetings/{id}/calendar.ics", MATTERS);
        allow(GET, "/meetings/steps/call", MEETINGS);
        allow(GET, "/meetings/{id}/steps/{step}", MEETINGS);
        allow(POST, "/meetings", IN_OFFICE);
        allow(POST, "/meetings/{id}/{step}", IN_OFFICE);
        allow(GET, "/meetings/{id}/record", OVER_DRAFTS);
        allow(
                POST,
                "/meetings/{id}/papers/{paper:meeting-notice|sign-in-sheet|meeting-record|resolution-notice}",
                IN_OFFICE);
        allow(POST, "/motions/{id}/papers/count-sheet", IN_OFFICE);
        allow(POST, "/papers/meeting-notice/empty", IN_OFFICE);
        allow(POST, "/papers/sign-in-sheet/empty", IN_OFFICE);
        allow(POST, "/papers/count-sheet/empty", IN_OFFICE);
        allow(POST, "/papers/meeting-record/empty", IN_OFFICE);
        allow(POST, "/papers/resolution-notice/empty", IN_OFFICE);
        allow(GET, "/minutes", OVER_DRAFTS);
        allow(GET, "/meetings/{id}/minutes", MATTERS);
        allow(GET, "/meetings/{id}/minutes/{version:[0-9]{1,3}}/{form:word|pdf}", MATTERS);
        allow(GET, "/meetings/{id}/minutes/steps/{step}", MEETINGS);
        allow(POST, "/meetings/{id}/minutes", IN_OFFICE);
        allow(POST, "/meetings/{id}/minutes/{step}", IN_OFFICE);
        allow(POST, "/meetings/{id}/minutes/preview", IN_OFFICE);
        allow(GET, "/motions/{id}", MATTERS);
        allow(GET, "/motions/{id}/receipt", MATTERS);
        allow(GET, "/motions/steps/put", MEETINGS);
        allow(POST, "/ask/motions/steps/put", MEETINGS);
        allow(GET, "/motions/{id}/steps/{step}", VOIDING);
        allow(POST, "/motions", IN_OFFICE);
        allow(POST, "/motions/{id}/{step}", IN_OFFICE);
    }

    /** Persons, organisations of the party, bodies, sessions and charters are kept by more offices than one; their own rules say by which. */
    private void administration() {
        allow(GET, "/admin", ADMINISTRATOR);
        registry("areas", ADMINISTRATOR, ADMINISTRATOR);
        registry("organisations", REGISTERS, ADMINISTRATOR);
        allow(POST, "/admin/organisations/{id}/move", ADMINISTRATOR);
        registry("offices", ADMINISTRATOR, ADMINISTRATOR);
        registry("calendars", ADMINISTRATOR, ADMINISTRATOR);
        registry("persons", ROLL, IN_OFFICE);
        allow(POST, "/admin/persons/{id}/contact", IN_OFFICE);
        allow(POST, "/admin/persons/{id}/mandate", IN_OFFICE);
        allow(POST, "/admin/persons/{id}/choose-delegate", IN_OFFICE);
        allow(POST, "/admin/persons/{id}/volunteer", IN_OFFICE);
        registry("sessions", IN_OFFICE, IN_OFFICE);
        registry("charters", IN_OFFICE, CHARTER);
        allow(GET, "/admin/charters/compare", IN_OFFICE);
        allow(GET, "/admin/charters/draft", CHARTER);
        allow(GET, "/admin/charters/steps/register", ADMINISTRATOR);
        allow(GET, "/admin/charters/trial", CHARTER);
        allow(POST, "/admin/charters/drafts", CHARTER);
        allow(POST, "/admin/charters/{id}/put-in-force", CHARTER);
        registry("party-organisations", IN_OFFICE, COMMITTEES);
        allow(POST, "/admin/party-organisations/{id}/report-in", COMMITTEES);
        registry("bodies", IN_OFFICE, COMMITTEES);
        allow(POST, "/ask/category-tree/{area}", ADMINISTRATOR);
        allow(POST, "/ask/export/areas", ADMINISTRATOR);
        allow(POST, "/ask/export/organisations", ADMINISTRATOR);
        allow(POST, "/ask/export/offices", ADMINISTRATOR);
        allow(POST, "/ask/export/persons", ROLL);
        allow(POST, "/ask/roll", ROLL);
        allow(POST, "/ask/export/sessions", IN_OFFICE);
        allow(POST, "/ask/export/party-organisations", IN_OFFICE);
        allow(POST, "/ask/export/bodies", IN_OFFICE);
        allow(GET, "/admin/accounts", ADMINISTRATOR);
        allow(POST, "/ask/admin/accounts", ADMINISTRATOR);
        allow(POST, "/admin/accounts", ADMINISTRATOR);
        allow(POST, "/admin/accounts/{login}/link", ADMINISTRATOR);
        allow(POST, "/admin/accounts/{login}/close", ADMINISTRATOR);
        allow(POST, "/admin/accounts/{login}/reopen", ADMINISTRATOR);
        allow(POST, "/admin/accounts/{login}/unlock", ADMINISTRATOR);
    }

    /** Who we are: hints and counts over the registers. */
    private void registers() {
        registry("censuses", CENSUS, CENSUS);
        allow(POST, "/ask/export/census-differences", REGISTERS);
        allow(GET, "/registers/warnings", REGISTERS);
        allow(GET, "/registers/cross-posts", REGISTERS);
        allow(GET, "/registers/captains", REGISTERS);
        allow(GET, "/registers/counts", REGISTERS);
        allow(GET, "/registers/counts/{figure}", REGISTERS);
        allow(GET, "/registers/reports", REGISTERS);
        allow(GET, "/registers/volunteers", ROLL);
        allow(POST, "/papers/survey-form/empty", IN_OFFICE);
        allow(POST, "/papers/report-in-form/empty", IN_OFFICE);
        allow(POST, "/admin/organisations/{id}/survey-form", ROLL);
        allow(POST, "/admin/party-organisations/{id}/report-in-form", ROLL);
        allow(POST, "/ask/export/register-warnings", REGISTERS);
    }

    /** A list that some may read with all that stands in it, and its forms, which only those see who may send them. */
    private void registry(String list, Who reads, Who writes) {
        allow(GET, "/admin/" + list, reads);
        allow(GET, "/admin/" + list + "/{id}", reads);
        allow(GET, "/admin/" + list + "/steps/{step}", writes);
        allow(GET, "/admin/" + list + "/{id}/steps/{step}", writes);
        allow(POST, "/ask/admin/" + list + "/steps/{step}", writes);
        allow(POST, "/ask/admin/" + list + "/{id}/steps/{step}", writes);
        allow(POST, "/admin/" + list, writes);
        allow(POST, "/admin/" + list + "/{id}/{step}", writes);
    }

    private void operation() {
        allow(GET, "/actuator/health", ANYBODY);
        allow(GET, "/actuator/health/{group}", ANYBODY);
        allow(GET, "/actuator/prometheus", OPERATOR);
        allow(POST, "/operations/rebuild/{name}", OPERATOR);
    }

    /** Adds an address; part of the constructor, and of tests that plant one. */
    protected final void allow(HttpMethod method, String pattern, Who who) {
        String first = first(PathContainer.parsePath(pattern));
        if (first.contains("{") || first.contains("*")) {
            throw new IllegalArgumentException("the first part of " + pattern + " is left open");
        }
        rules.computeIfAbsent(first, under -> new ArrayList<>()).add(new AccessRule(method, pattern, who));
    }

    /** Who may reach this address, or nothing. The most specific pattern decides. */
    Optional<Who> who(HttpMethod method, String path) {
        return matching(path).filter(rule -> rule.isFor(method)).findFirst().map(AccessRule::who);
    }

    /** The methods under which this address is there. */
    Set<String> methods(String path) {
        return matching(path).map(rule -> rule.method().name()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<AccessRule> matching(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return rules.getOrDefault(first(parsed), List.of()).stream()
                .filter(rule -> rule.pattern().matches(parsed));
    }

    /** As patterns compare it: decoded, without parameters; empty for the root. */
    private static String first(PathContainer path) {
        return path.elements().stream()
                .skip(1)
                .findFirst()
                .flatMap(part -> part instanceof PathContainer.PathSegment segment
                        ? Optional.of(segment.valueToMatch())
                        : Optional.empty())
                .orElse("");
    }

    /** Whether a rule is written for exactly this handler. */
    boolean isWritten(HttpMethod method, String pattern) {
        return rules.values().stream()
                .flatMap(List::stream)
                .anyMatch(rule ->
                        rule.isFor(method) && rule.pattern().getPatternString().equals(pattern));
    }

    private static Who withOverRegisters(Role... more) {
        Set<Role> roles = EnumSet.copyOf(OVER_REGISTERS);
        roles.addAll(Set.of(more));
        return new Who.As(roles);
    }
}
