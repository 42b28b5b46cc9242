package org.gongjian.command.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.notice.NoticeCommand.Subject;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState;
import org.gongjian.notice.ObjectionResult;
import org.gongjian.record.Capacity;
import org.gongjian.record.Concealed;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/** A notice of the outcome of a ballot, told step by step under the holidays of May 2026: the clerk is person 1, the secretary 2, the deputy 3. */
final class GivenNotice {
    static final Id.MatterId MATTER = new Id.MatterId(Given.uuid(70));
    static final NoticeAbout ABOUT = new NoticeAbout.OfMotion(new Id.MotionId(Given.uuid(71)), MATTER);
    static final Subject FINE = new Subject(true, true);
    static final NoticeCommand.Words WORDS =
            new NoticeCommand.Words("充电棚票决结果", "赞成 31 票，通过。", "到社区服务大厅提出", List.of("社区公开栏"), true);
    static final Concealed SAID = new Concealed(Given.person(44), "A256GCM", "Ym94");
    static final Id.PersonId NEIGHBOUR = Given.person(44);
    private static final WorkingCalendar MAY = new WorkingCalendar(
            "2026",
            new TreeSet<>(Set.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 5))),
            new TreeSet<>(Set.of(LocalDate.of(2026, 5, 9))));

    private final boolean holds;
    private final RuleUnit unit;
    NoticeState state = NoticeState.UNKNOWN;

    private GivenNotice(boolean holds, RuleUnit unit) {
        this.holds = holds;
        this.unit = unit;
    }

    static GivenNotice underA(boolean holds) {
        return new GivenNotice(holds, RuleUnit.WORKING_DAYS);
    }

    static GivenNotice inNaturalDays() {
        return new GivenNotice(false, RuleUnit.NATURAL_DAYS);
    }

    GivenNotice drafted() {
        return does(clerk("2026-04-28T21:30"), new NoticeCommand.Draft(ABOUT, WORDS, FINE));
    }

    GivenNotice posted() {
        return drafted().does(secretary("2026-04-29T09:00"), new NoticeCommand.Post(null, FINE));
    }

    GivenNotice objected() {
        return does(clerk("2026-05-07T15:00"), objection(NEIGHBOUR));
    }

    GivenNotice answered(String at) {
        return does(secretary(at), answer(1, DeliveryMethod.IN_PERSON));
    }

    static NoticeCommand objection(Id.@Nullable PersonId by) {
        return new NoticeCommand.RaiseObjection(by, SAID, "离窗过近，担心火灾");
    }

    static NoticeCommand answer(int number, @Nullable DeliveryMethod told) {
        return new NoticeCommand.HandleObjection(number, ObjectionResult.ADOPTED, "棚位外移", told);
    }

    NoticeEvent decide(Edge edge, NoticeCommand command) {
        return NoticeDecider.decide(state, command, edge).getFirst();
    }

    GivenNotice does(Edge edge, NoticeCommand command) {
        state = state.evolve(decide(edge, command));
        return this;
    }

    Edge clerk(String at) {
        return edge(Role.CLERK, 1, at);
    }

    Edge secretary(String at) {
        return edge(Role.SECRETARY, 2, at);
    }

    Edge deputy(String at) {
        return edge(Role.DEPUTY_SECRETARY, 3, at);
    }

    Edge edge(Role role, int person, String at, Passage... shown) {
        Edge edge = Given.a(role)
                .byPerson(person)
                .at(at)
                .under(charter())
                .knowing(new Lookups(
                        null,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        null,
                        Map.of(),
                        Set.of(),
                        new Lookups.LookedThrough(Given.uuid(90), List.of(shown))))
                .edge();
        return with(edge, edge.happened());
    }

    Edge system(String at) {
        Edge edge = secretary(at);
        return with(
                edge,
                new Happened(
                        edge.happened().at(),
                        false,
                        null,
                        new Capacity.Rule("NOTICE_ENDS"),
                        null,
                        Via.AUTOMATION,
                        null));
    }

    /** The one at the keyboard records for somebody else. */
    Edge forAnother(Edge edge) {
        return with(
                edge,
                new Happened(
                        edge.happened().at(),
                        false,
                        Given.person(77),
                        new Capacity.Private(),
                        edge.acting().person(),
                        Via.PHONE,
                        null));
    }

    private static Edge with(Edge edge, Happened happened) {
        return new Edge(
                happened,
                edge.recordedAt(),
                edge.area(),
                edge.acting(),
                edge.charter(),
                MAY,
                edge.zone(),
                null,
                edge.lookups());
    }

    private CharterVersion charter() {
        TreeMap<String, CharterRule> rules = new TreeMap<>();
        rules.put(RuleKeys.PUBLIC_NOTICE_DAYS, rule(RuleKeys.PUBLIC_NOTICE_DAYS, new RuleValue.Whole(5), unit));
        rules.put(
                RuleKeys.PUBLIC_NOTICE_HOLDS_ASSIGNMENT,
                rule(RuleKeys.PUBLIC_NOTICE_HOLDS_ASSIGNMENT, new RuleValue.Flag(holds), RuleUnit.FLAG));
        return new CharterVersion(new Id.CharterId(Given.uuid(99)), 3, "机床-1", LocalDate.EPOCH, rules);
    }

    private static CharterRule rule(String key, RuleValue value, RuleUnit unit) {
        return new CharterRule(key, value, unit, Firmness.DEFAULT, "测试", null, "自定", Provenance.OURS);
    }
}
