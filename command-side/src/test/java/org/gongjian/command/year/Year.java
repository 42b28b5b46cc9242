package org.gongjian.command.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.COMMUNITY;
import static org.gongjian.command.decision.Given.ZONE;
import static org.gongjian.command.decision.Given.person;
import static org.gongjian.command.decision.Given.uuid;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.BodyState;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.body.BodyCommand;
import org.gongjian.command.body.BodyDecider;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.matter.MatterDecider;
import org.gongjian.command.meeting.MeetingCommand;
import org.gongjian.command.meeting.MeetingDecider;
import org.gongjian.command.motion.MotionCommand;
import org.gongjian.command.motion.MotionDecider;
import org.gongjian.command.notice.NoticeCommand;
import org.gongjian.command.notice.NoticeDecider;
import org.gongjian.command.platform.registry.rules.Presets;
import org.gongjian.command.platform.registry.rules.PublishedDays;
import org.gongjian.command.year.Aggregate.Family;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState;
import org.gongjian.record.Acting;
import org.gongjian.record.Capacity;
import org.gongjian.record.Evidence;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/**
 * The year 2026 in one community under one charter: its clock only goes forward, its days are those that were published, whatever is asked goes
 * to the deciders of the product, and all that happens is kept.
 */
final class Year {
    private static final int CLERK = 1;
    private static final int SECRETARY = 2;
    private static final int DEPUTY = 3;

    private final Source source;
    private final List<CharterVersion> charters = new ArrayList<>();
    private final WorkingCalendar days = PublishedDays.published().calendar();
    private final List<Aggregate<?, ?, ?>> all = new ArrayList<>();
    private final List<Refused> refusals = new ArrayList<>();
    private final Map<Id.OrganisationId, KnownOrganisation> organisations = new HashMap<>();
    private final Map<String, Integer> drawn = new HashMap<>();
    private LocalDateTime now = LocalDateTime.parse("2026-01-01T00:00");
    private Role role = Role.CLERK;
    private int person = CLERK;
    private @Nullable String rule;
    private @Nullable Evidence evidence;

    Year(Source source) {
        this.source = source;
        Presets presets = Presets.ofTheProduct();
        TreeMap<String, CharterRule> rules = new TreeMap<>();
        presets.complete(Objects.requireNonNull(presets.named(source.preset())))
                .forEach(one -> rules.put(one.key(), one));
        charters.add(new CharterVersion(
                new Id.CharterId(uuid(99)), 1, source.preset() + "-1", LocalDate.parse("2026-01-01"), rules));
    }

    // ------------------------------------------------------------------ when and who

    Year at(String local) {
        LocalDateTime next = LocalDateTime.parse(local);
        assertThat(next).as("the year goes by in order").isAfterOrEqualTo(now);
        now = next;
        return this;
    }

    LocalDateTime now() {
        return now;
    }

    Year clerk() {
        return by(Role.CLERK, CLERK);
    }

    Year secretary() {
        return by(Role.SECRETARY, SECRETARY);
    }

    Year deputy() {
        return by(Role.DEPUTY_SECRETARY, DEPUTY);
    }

    /** Whoever sits somewhere, for himself. */
    Year member(int who) {
        return by(Role.MEMBER, who);
    }

    /** The system carries out a rule. */
    Year system(String carriedOut) {
        by(Role.ADMINISTRATOR, 0);
        rule = carriedOut;
        return this;
    }

    /** What it rests on. */
    Year on(String note) {
        evidence = new Evidence(note, List.of());
        return this;
    }

    private Year by(Role other, int who) {
        role = other;
        person = who;
        rule = null;
        evidence = null;
        return this;
    }

    // ------------------------------------------------------------------ rules and days

    /** The charter in force on this day. */
    CharterVersion charter() {
        return CharterVersion.inForce(charters, now.toLocalDate()).orElseThrow();
    }

    /** The community's own version holds from a day on: these words otherwise, all else as before. */
    void amended(String from, String document, Map<String, RuleValue> otherwise) {
        CharterVersion before = charters.getLast();
        TreeMap<String, CharterRule> rules = new TreeMap<>(before.rules());
        otherwise.forEach((key, value) -> rules.put(
                key,
                new CharterRule(
                        key,
                        value,
                        value instanceof RuleValue.Words ? RuleUnit.LIST : RuleUnit.TEXT,
                        Firmness.DEFAULT,
                        document,
                        null,
                        "第三条",
                        Provenance.QUOTED)));
        charters.add(new CharterVersion(
                before.charter(), before.version() + 1, before.name(), LocalDate.parse(from), rules));
    }

    void knows(Id.OrganisationId organisation) {
        organisations.put(organisation, new KnownOrganisation(organisation, "UNIT", COMMUNITY));
    }

    Edge edge() {
        Id.OfficeId office = new Id.OfficeId(uuid(70 + person));
        Id.PersonId who = person(person);
        boolean system = rule != null;
        Happened happened = new Happened(
                now.atZone(ZONE).toInstant(),
                false,
                system ? null : who,
                rule == null ? new Capacity.Holder(office, role, null) : new Capacity.Rule(rule),
                system ? null : who,
                system ? Via.AUTOMATION : Via.SELF,
                evidence);
        Lookups lookups = new Lookups(null, Map.of(), organisations, Map.of(), null);
        return new Edge(
                        happened,
                        happened.at(),
                        COMMUNITY,
                        new Acting(who, office, role, COMMUNITY, null, "test"),
                        charter(),
                        days,
                        ZONE,
                        null,
                        lookups)
                .withTextsLookedThrough(new Lookups.LookedThrough(uuid(90), List.of()));
    }

    // ------------------------------------------------------------------ what happens

    Aggregate<BodyState, BodyCommand, BodyEvent> body(Id.BodyId id) {
        return kept(new Family<>(BodyState.UNKNOWN, BodyDecider::decide, BodyState::evolve), id);
    }

    Aggregate<MeetingState, MeetingCommand, MeetingEvent> meeting() {
        return kept(
                new Family<>(MeetingState.UNKNOWN, MeetingDecider::decide, MeetingState::evolve),
                new Id.MeetingId(next()));
    }

    Aggregate<MotionState, MotionCommand, MotionEvent> motion() {
        return kept(
                new Family<>(MotionState.UNKNOWN, MotionDecider::decide, MotionState::evolve), new Id.MotionId(next()));
    }

    Aggregate<NoticeState, NoticeCommand, NoticeEvent> notice() {
        return kept(
                new Family<>(NoticeState.UNKNOWN, NoticeDecider::decide, NoticeState::evolve), new Id.NoticeId(next()));
    }

    Aggregate<MatterState, MatterCommand, MatterEvent> matter() {
        return kept(
                new Family<>(MatterState.NOT_YET_KNOWN, this::decideOnMatter, MatterState::evolve),
                new Id.MatterId(next()));
    }

    private <S, C, E extends Fact> Aggregate<S, C, E> kept(Family<S, C, E> family, Id id) {
        Aggregate<S, C, E> one = new Aggregate<>(this, family, id);
        all.add(one);
        return one;
    }

    private UUID next() {
        return uuid(5000 + all.size());
    }

    /** As the platform does: a number is drawn where one is due. */
    private List<MatterEvent> decideOnMatter(MatterState state, MatterCommand command, Edge edge) {
        NumberDue due = MatterDecider.numberDue(state, command, edge).orElse(null);
        return MatterDecider.decide(
                state,
                command,
                due == null
                        ? edge
                        : edge.withNumber(
                                due.series() + "-" + drawn.merge(due.series() + due.period(), 1, Integer::sum)));
    }

    Refusal refused(Refused one) {
        refusals.add(one);
        return new Refusal(one, source);
    }

    /** All that was refused, in its order. */
    List<Refused> refusals() {
        return List.copyOf(refusals);
    }

    /** All that anything happened to. */
    List<Aggregate<?, ?, ?>> all() {
        return List.copyOf(all);
    }

    /** The states of one kind. */
    <T> List<T> states(Class<T> kind) {
        return all.stream()
                .map(Aggregate::state)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
