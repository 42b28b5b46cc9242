package org.gongjian.command.minutes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongjian.body.SeatHolder;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Share;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.platform.registry.rules.Presets;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticePeriod;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.SubstituteStanding;
import org.gongjian.minutes.MinutesEvent;
import org.gongjian.minutes.MinutesState;
import org.gongjian.minutes.Wording;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Denominator;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Question;
import org.gongjian.motion.Reckoning;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;

/**
 * Minutes of the joint conference of 24 April (practice 11.1): thirteen units, ten there of which one by its liaison, two excused, one
 * absent; one vote, one reserved opinion, one item about a sensitive matter. Person 1 drafts, 2 checks, 3 signs. Under preset 004.
 */
public final class GivenMinutes {
    public static final Id.MeetingId MEETING = new Id.MeetingId(Given.uuid(80));
    static final Id.BodyId BODY = new Id.BodyId(Given.uuid(60));
    static final String CLOSED = "2026-04-24T16:20";
    static final String DRAFTED = "2026-04-27T09:00";
    static final String CHECKED = "2026-04-27T10:00";
    static final String SIGNED = "2026-04-27T11:00";
    static final String PUBLISHED = "2026-04-28T09:00";

    MinutesState state = MinutesState.UNKNOWN;
    MinutesCommand.Told told;

    private GivenMinutes(MinutesCommand.Told told) {
        this.told = told;
    }

    static GivenMinutes none() {
        return new GivenMinutes(told(decided()));
    }

    static MinutesCommand.Told told(MotionState... motions) {
        return MinutesCommand.Told.of(held(BodyKind.JOINT_CONFERENCE), List.of(motions));
    }

    static GivenMinutes drafted() {
        return none().does(Role.CLERK, 1, DRAFTED, draft(none().told));
    }

    static GivenMinutes checked() {
        return drafted().does(Role.DEPUTY_SECRETARY, 2, CHECKED, new MinutesCommand.Check());
    }

    static GivenMinutes issued() {
        GivenMinutes given = checked();
        return given.does(Role.SECRETARY, 3, SIGNED, given.issue());
    }

    static MinutesCommand draft(MinutesCommand.Told told) {
        return new MinutesCommand.Draft(MEETING, WORDING, told);
    }

    static final Wording WORDING =
            new Wording(null, "街道党建办", List.of(new Wording.Paragraph(1, "会议审议了化粪池改造方案。\n由居委会实施。")));

    MinutesCommand issue() {
        return new MinutesCommand.Issue(
                told,
                new MinutesCommand.Printed(
                        new PaperTemplate(0, "ab".repeat(32)), attachment(1, "docx"), attachment(2, "pdf")));
    }

    private static Attachment attachment(int n, String ending) {
        return new Attachment(
                new Id.FileId(Given.uuid(400 + n)), "会议纪要." + ending, "application/pdf", 9, "cd".repeat(32));
    }

    MinutesEvent decide(Edge edge, MinutesCommand command) {
        return MinutesDecider.decide(state, command, edge).getFirst();
    }

    MinutesEvent decide(Role role, int person, String at, MinutesCommand command) {
        return decide(edge(role, person, at), command);
    }

    GivenMinutes does(Role role, int person, String at, MinutesCommand command) {
        state = state.evolve(decide(role, person, at, command));
        return this;
    }

    static Edge edge(Role role, int person, String at, Passage... shown) {
        return Given.a(role)
                .byPerson(person)
                .at(at)
                .knowing(new Lookups(
                        null,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        null,
                        Map.of(),
                        Set.of(),
                        new Lookups.LookedThrough(Given.uuid(90), List.of(shown))))
                .under(preset())
                .edge()
                .withNumber("柳联纪〔2026〕2号");
    }

    private static CharterVersion preset() {
        Presets presets = Presets.ofTheProduct();
        TreeMap<String, CharterRule> rules = new TreeMap<>();
        presets.complete(Objects.requireNonNull(presets.named("004"))).forEach(rule -> rules.put(rule.key(), rule));
        return new CharterVersion(new Id.CharterId(Given.uuid(99)), 1, "004", LocalDate.EPOCH, rules);
    }

    // ------------------------------------------------------------------ the meeting

    public static MeetingState.Known called(BodyKind kind) {
        return told(List.of(calledFor(kind)));
    }

    private static MeetingEvent calledFor(BodyKind kind) {
        return new MeetingEvent.Called(
                at("2026-04-17T17:30"),
                new Plan(
                        "二季度党建联席会",
                        Occasion.REGULAR,
                        LocalDateTime.parse("2026-04-24T14:30")
                                .atZone(Given.ZONE)
                                .toInstant(),
                        LocalDate.parse("2026-04-24"),
                        "社区三楼会议室",
                        List.of(new Roll(
                                BODY,
                                kind,
                                "柳荫社区党建联席会",
                                40,
                                null,
                                Share.MORE_THAN_HALF,
                                IntStream.rangeClosed(1, 13)
                                        .mapToObj(n -> new Roll.RollSeat(n, holder(kind, n), "委员"))
                                        .toList())),
                        new NoticePeriod("notice_days_joint_meeting", 7, false),
                        new UnderRules(new Id.CharterId(Given.uuid(99)), 1, "test")));
    }

    private static SeatHolder holder(BodyKind kind, int n) {
        return kind == BodyKind.COMMUNITY_ASSEMBLY
                ? new SeatHolder.Personal(Given.person(100 + n), null)
                : new SeatHolder.Organisational(new Id.OrganisationId(Given.uuid(200 + n)), Given.person(100 + n));
    }

    public static MeetingState.Closed held(BodyKind kind) {
        return held(kind, List.of());
    }

    /** The cesspit was voted on and then taken off in the meeting, and so was the sensitive item. */
    public static MeetingState.Closed heldWithItemsTakenOff(BodyKind kind) {
        return held(
                kind,
                List.of(
                        new MeetingEvent.ItemTakenOff(at("2026-04-24T15:50"), 1, "材料不全"),
                        new MeetingEvent.ItemTakenOff(at("2026-04-24T15:55"), 2, "当事人撤回")));
    }

    private static MeetingState.Closed held(BodyKind kind, List<MeetingEvent> inSession) {
        List<MeetingEvent> events = new ArrayList<>();
        events.add(calledFor(kind));
        events.add(item(1, "化粪池改造方案", false));
        events.add(item(2, "某户困难救助", true));
        events.add(item(3, "暑期安排", false));
        events.add(new MeetingEvent.ItemTakenOff(at("2026-04-20T09:00"), 3, "并入下次"));
        events.add(taken(Attendance.PRESENT, 1, 9));
        events.add(new MeetingEvent.Substituted(
                at("2026-04-24T14:30"), seat(10), Given.person(150), SubstituteStanding.LIAISON));
        events.add(taken(Attendance.EXCUSED, 11, 12));
        events.add(taken(Attendance.ABSENT, 13, 13));
        events.add(new MeetingEvent.Opened(at("2026-04-24T14:30"), seat(1), null));
        events.add(new MeetingEvent.Recused(at("2026-04-24T15:00"), 1, seat(9), "所议单位"));
        events.addAll(inSession);
        events.add(new MeetingEvent.Closed(at(CLOSED)));
        return (MeetingState.Closed) told(events);
    }

    private static MeetingState.Known told(List<MeetingEvent> events) {
        MeetingState state = MeetingState.UNKNOWN;
        for (MeetingEvent event : events) {
            state = state.evolve(event);
        }
        return (MeetingState.Known) state;
    }

    private static MeetingEvent item(int number, String title, boolean sensitive) {
        return new MeetingEvent.ItemPlaced(
                at("2026-04-17T18:00"),
                new AgendaItem(
                        number,
                        title,
                        Purpose.VOTE,
                        sensitive ? new Id.MatterId(Given.uuid(70)) : null,
                        sensitive,
                        List.of(BODY),
                        false));
    }

    private static MeetingEvent taken(Attendance attendance, int from, int to) {
        return new MeetingEvent.AttendanceTaken(
                at("2026-04-24T14:30"),
                IntStream.rangeClosed(from, to).mapToObj(GivenMinutes::seat).toList(),
                attendance);
    }

    public static MotionState.Voting put() {
        return open();
    }

    static MotionState.Voting open() {
        return (MotionState.Voting) MotionState.UNKNOWN.evolve(new MotionEvent.Put(
                at("2026-04-24T15:30"),
                MEETING,
                1,
                null,
                BODY,
                new Question.Approval("居委会实施，三纺承担管材费"),
                VotingWay.NAMED,
                IntStream.rangeClosed(1, 13).mapToObj(GivenMinutes::seat).toList(),
                null,
                new VotingRule(
                        "majority_joint_meeting",
                        Share.MORE_THAN_HALF,
                        Denominator.ENTITLED,
                        Share.MORE_THAN_HALF,
                        false),
                null,
                null,
                Reckoning.AS_BEFORE,
                new UnderRules(new Id.CharterId(Given.uuid(99)), 1, "test")));
    }

    public static MotionState.Decided decided() {
        return (MotionState.Decided) open().evolve(new MotionEvent.Closed(
                        at("2026-04-24T15:40"),
                        new Outcome(
                                Outcome.Result.ADOPTED, 13, 10, 7, 13, 7, new Counts.Votes(8, 1, 1), null, List.of()),
                        null))
                .evolve(new MotionEvent.OpinionReserved(at("2026-04-24T15:45"), seat(10), "请错峰施工"));
    }

    /** Closed a second time: which of the two outcomes holds nobody knows. */
    public static MotionState.Anomaly amiss() {
        return (MotionState.Anomaly) decided()
                .evolve(new MotionEvent.Closed(at("2026-04-24T15:50"), decided().outcome(), null));
    }

    public static MotionState.Void voided() {
        return (MotionState.Void) decided()
                .evolve(new MotionEvent.VoidingAsked(at("2026-04-24T16:00"), "错票"))
                .evolve(new MotionEvent.Voided(at("2026-04-24T16:10")));
    }

    /** Two of three were to be chosen on paper by ten of thirteen seats, of which seven had to name each. */
    public static MotionState.Decided election(int first, int second, int third, String... chosen) {
        return election(List.of("刘桂英", "马卫东", "邱月"), List.of(first, second, third), List.of(chosen));
    }

    /** The same where the first two of these were chosen. */
    public static MotionState.Decided election(String first, String second, String third) {
        return election(List.of(first, second, third), List.of(9, 8, 3), List.of(first, second));
    }

    private static MotionState.Decided election(List<String> candidates, List<Integer> votes, List<String> chosen) {
        Counts.Picks picks = new Counts.Picks(IntStream.range(0, votes.size())
                .mapToObj(n -> new Counts.Pick(candidates.get(n), votes.get(n)))
                .toList());
        MotionState.Voting open = open();
        MotionEvent.Put put = open.ballot().put();
        return (MotionState.Decided) MotionState.UNKNOWN
                .evolve(new MotionEvent.Put(
                        put.happened(),
                        put.meeting(),
                        put.item(),
                        null,
                        put.body(),
                        new Question.Election("选举监督委员 2 名", candidates, 2),
                        VotingWay.PAPER_BALLOT,
                        put.entitled(),
                        null,
                        put.rule(),
                        null,
                        null,
                        put.reckoning(),
                        put.rules()))
                .evolve(new MotionEvent.PaperCounted(
                        at("2026-04-24T15:38"),
                        new CountSheet(10, 10, 10, 0, picks, List.of(Given.person(101), Given.person(102))),
                        new MotionEvent.Seats(13, 10, 0, null)))
                .evolve(new MotionEvent.Closed(
                        at("2026-04-24T15:40"),
                        new Outcome(Outcome.Result.COUNTED, 13, 10, 7, 13, 7, picks, null, chosen),
                        null));
    }

    static SeatId seat(int number) {
        return new SeatId(BODY, number);
    }

    static Happened at(String local) {
        return Given.a(Role.CLERK).at(local).happened();
    }
}
