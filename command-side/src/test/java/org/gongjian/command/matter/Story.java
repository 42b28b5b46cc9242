package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.decision.SittingCongress;
import org.gongjian.command.platform.registry.rules.Presets;
import org.gongjian.commitment.YearTally;
import org.gongjian.matter.Handling;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.record.Acting;
import org.gongjian.record.Acting.Standing;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Concealed;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Id.OrganisationId;
import org.gongjian.record.Id.PersonId;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.gongjian.store.FactJson;
import org.jspecify.annotations.Nullable;

/** One matter told step by step: given what happened, when somebody asks, then events or a refusal. Pure; keeps no clock. */
final class Story {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final AreaPath COMMUNITY = new AreaPath(area(1), area(2), area(3));
    static final WorkingCalendar CALENDAR = published();

    private MatterState state = MatterState.NOT_YET_KNOWN;
    private CharterVersion charter;
    private Who who = Who.CLERK;
    private Instant at = local("2026-04-13T09:10");
    private @Nullable Instant recordedAt;
    private @Nullable PersonId actedBy;
    private @Nullable OrganisationId forOrganisation;
    private @Nullable Evidence evidence;
    private @Nullable String rule;
    private @Nullable SittingCongress congress;
    private Lookups.@Nullable Draw draw;
    private Lookups.LookedThrough lookedThrough = new Lookups.LookedThrough(Who.uuid(80), List.of());
    private Lookups.@Nullable Settling settling;
    private Set<Id.MotionId> openMotions = Set.of();
    private AreaPath scope = COMMUNITY;
    private Set<OrganisationId> elsewhere = Set.of();
    private final Map<PersonId, MemberStanding> members = new HashMap<>();
    private final Map<OrganisationId, KnownOrganisation> organisations = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, Integer> drawn = new HashMap<>();
    private List<MatterEvent> last = List.of();

    private Story(CharterVersion charter) {
        this.charter = charter;
        for (int n = 900; n < 910; n++) {
            OrganisationId id = Who.organisation(n);
            organisations.put(id, new KnownOrganisation(id, "UNIT", COMMUNITY));
        }
    }

    /** Under the rules of one of the sources. */
    static Story under(String preset) {
        Presets presets = Presets.ofTheProduct();
        TreeMap<String, CharterRule> rules = new TreeMap<>();
        presets.complete(Objects.requireNonNull(presets.named(preset))).forEach(one -> rules.put(one.key(), one));
        return new Story(new CharterVersion(
                new Id.CharterId(Who.uuid(50)), 1, preset + "-1", LocalDate.parse("2026-01-01"), rules));
    }

    /** Another version of the charter is in force from here on. */
    Story nowInForce(String key, int value) {
        return nowInForce(key, new RuleValue.Whole(value));
    }

    Story nowInForce(String key, RuleValue value) {
        TreeMap<String, CharterRule> rules = new TreeMap<>(charter.rules());
        CharterRule old = Objects.requireNonNull(rules.get(key));
        rules.put(
                key,
                new CharterRule(
                        key,
                        value,
                        old.unit(),
                        old.firmness(),
                        old.document(),
                        old.number(),
                        old.line(),
                        old.provenance()));
        charter = new CharterVersion(
                charter.charter(),
                charter.version() + 1,
                charter.name(),
                charter.inForceFrom().plusDays(90),
                rules);
        return this;
    }

    Story at(String local) {
        at = local(local);
        recordedAt = null;
        return this;
    }

    Story at(Instant when) {
        at = when;
        recordedAt = null;
        return this;
    }

    Story recorded(String local) {
        recordedAt = local(local);
        return this;
    }

    /** The same person stands in for the holder of this office; in his own he acts for this organisation. */
    Story standingIn(Role role, OrganisationId own) {
        who = new Who(who.person(), role, null);
        elsewhere = Set.of(own);
        return this;
    }

    Story by(Who next) {
        who = next;
        elsewhere = Set.of();
        actedBy = null;
        forOrganisation = null;
        evidence = null;
        rule = null;
        return this;
    }

    /** The one at the keyboard records for an organisation. */
    Story forOrganisation(OrganisationId organisation) {
        forOrganisation = organisation;
        return this;
    }

    /** The one at the keyboard records for a person. */
    Story forPerson(PersonId person) {
        actedBy = person;
        return this;
    }

    Story on(String evidenceNote) {
        evidence = new Evidence(evidenceNote, List.of());
        return this;
    }

    Story bySystem(String ruleKey) {
        by(Who.ADMINISTRATOR);
        rule = ruleKey;
        return this;
    }

    Story reaching(AreaPath other) {
        scope = other;
        return this;
    }

    Story congressSits(String from, @Nullable String proposalsUntil) {
        congress = new SittingCongress(
                new Id.SessionId(Who.uuid(60)),
                "第三届第二次会议",
                local(from),
                proposalsUntil == null ? null : local(proposalsUntil));
        return this;
    }

    Story congressRose() {
        congress = null;
        return this;
    }

    /** The community received so many issues in the month before, and this lot is drawn. */
    Story drawing(int received, int lot) {
        draw = new Lookups.Draw(received, lot);
        return this;
    }

    /** What became of the occurrences of a promise in the year asked about, and in which years something is owed. */
    Story tallied(YearTally counted, Integer... owed) {
        settling = new Lookups.Settling(counted, Set.of(owed));
        return this;
    }

    /** These are put to the vote on the matter and not closed. */
    Story whileOpen(Id.MotionId... motions) {
        openMotions = Set.of(motions);
        return this;
    }

    /** In the texts to be published somebody looks through, so much was found. */
    Story finding(Passage... passages) {
        lookedThrough = new Lookups.LookedThrough(Who.uuid(80), List.of(passages));
        return this;
    }

    Story member(PersonId person, MemberStanding.Membership membership, boolean delegate) {
        members.put(person, new MemberStanding(membership, false, delegate));
        return this;
    }

    Story memberElsewhere(PersonId person) {
        members.put(person, new MemberStanding(MemberStanding.Membership.FULL, true, false));
        return this;
    }

    Story category(String code, String limitClass) {
        categories.put(code, limitClass);
        return this;
    }

    /** Facts recorded without asking the decider: what came before the test, or what should never have been. */
    Story given(MatterEvent... facts) {
        for (MatterEvent fact : facts) {
            state = state.evolve(fact);
        }
        return this;
    }

    Story asks(MatterCommand... commands) {
        for (MatterCommand command : commands) {
            last = decide(command);
            assertThat(last).isNotEmpty();
            last.forEach(event -> state = state.evolve(event));
            assertThat(state.anomalies()).isEmpty();
        }
        return this;
    }

    Story isRefused(RefusalCode code, MatterCommand command) {
        return isRefused(code, Map.of(), command);
    }

    /** The same with what its sentences are told. */
    Story isRefused(RefusalCode code, Map<String, Object> told, MatterCommand command) {
        MatterState before = state;
        Refused refused = catchThrowableOfType(Refused.class, () -> decide(command));
        assertThat(refused).as("%s should be refused", command).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.facts()).containsAllEntriesOf(told);
        assertThat(state).isSameAs(before);
        return this;
    }

    Story stands(StageCode code) {
        assertThat(known().stage().code()).isEqualTo(code);
        return this;
    }

    Story dueOn(String day) {
        assertThat(handling().due().on()).isEqualTo(LocalDate.parse(day));
        return this;
    }

    @SafeVarargs
    final Story recordedEvents(Class<? extends MatterEvent>... kinds) {
        assertThat(last.stream().<Class<?>>map(Object::getClass).toList()).isEqualTo(List.of(kinds));
        return this;
    }

    MatterState.Known known() {
        return (MatterState.Known) state;
    }

    Handling handling() {
        return ((Stage.Handled) known().stage()).handling();
    }

    /** The last event of this kind. */
    <E extends MatterEvent> E last(Class<E> kind) {
        return known().facts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    MatterState state() {
        return state;
    }

    /** As the platform does: a number is drawn when one is due, and given back when the step is refused. */
    List<MatterEvent> decide(MatterCommand command) {
        Edge edge = edge();
        NumberDue due = MatterDecider.numberDue(state, command, edge).orElse(null);
        if (due == null) {
            return MatterDecider.decide(state, command, edge);
        }
        String series = due.series() + " " + due.period();
        int next = drawn.getOrDefault(series, 0) + 1;
        List<MatterEvent> events = MatterDecider.decide(state, command, edge.withNumber(due.series() + "-" + next));
        drawn.put(series, next);
        return events;
    }

    Edge edge() {
        boolean another = actedBy != null || forOrganisation != null;
        Capacity capacity = rule != null
                ? new Capacity.Rule(rule)
                : forOrganisation != null
                        ? new Capacity.ForOrganisation(forOrganisation)
                        : actedBy != null
                                ? new Capacity.Private()
                                : new Capacity.Holder(new Id.OfficeId(Who.uuid(70)), who.role(), who.organisation());
        Happened happened = new Happened(
                at,
                false,
                another ? actedBy : rule != null ? null : who.person(),
                capacity,
                rule != null ? null : who.person(),
                rule != null ? Via.AUTOMATION : another ? Via.PHONE : Via.SELF,
                evidence);
        Acting own =
                new Acting(who.person(), new Id.OfficeId(Who.uuid(70)), who.role(), scope, who.organisation(), "test");
        Acting acting = elsewhere.isEmpty()
                ? own
                : new Acting(own.person(), own.office(), own.role(), scope, null, "test", Standing.DEPUTY, elsewhere);
        Lookups lookups = new Lookups(congress, members, organisations, categories, draw);
        Edge edge = new Edge(
                        happened,
                        recordedAt == null ? at : recordedAt,
                        COMMUNITY,
                        acting,
                        charter,
                        CALENDAR,
                        ZONE,
                        null,
                        lookups)
                .withTextsLookedThrough(lookedThrough)
                .withOpenMotions(openMotions);
        return settling == null ? edge : edge.withSettling(settling);
    }

    static Concealed words() {
        return new Concealed(Who.person(1), "A256GCM", "Ym94");
    }

    static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    private static Id.AreaId area(int n) {
        return new Id.AreaId(Who.uuid(n));
    }

    private static WorkingCalendar published() {
        try (InputStream data = WorkingCalendar.class.getResourceAsStream("chinese-days-1.5.7.json")) {
            var json = FactJson.mapper().readTree(Objects.requireNonNull(data));
            TreeSet<LocalDate> holidays = new TreeSet<>();
            json.get("holidays").forEach(day -> holidays.add(LocalDate.parse(day.asString())));
            TreeSet<LocalDate> workdays = new TreeSet<>();
            json.get("workdays").forEach(day -> workdays.add(LocalDate.parse(day.asString())));
            return new WorkingCalendar(json.get("version").asString(), holidays, workdays);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
