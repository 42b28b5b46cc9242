package org.gongjian.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.agreement.Papers.after;
import static org.gongjian.command.agreement.Papers.day;
import static org.gongjian.command.agreement.Papers.dedicationDays;
import static org.gongjian.command.agreement.Papers.desk;
import static org.gongjian.command.agreement.Papers.draft;
import static org.gongjian.command.agreement.Papers.drafted;
import static org.gongjian.command.agreement.Papers.festivals;
import static org.gongjian.command.agreement.Papers.liaison;
import static org.gongjian.command.agreement.Papers.ofTheCommunity;
import static org.gongjian.command.agreement.Papers.secretary;
import static org.gongjian.command.agreement.Papers.window;
import static org.gongjian.command.agreement.Papers.wording;
import static org.gongjian.command.decision.Given.assertRefused;

import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.AgreementState;
import org.gongjian.agreement.Content;
import org.gongjian.agreement.Parties;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.Term;
import org.gongjian.command.agreement.AgreementCommand.Line;
import org.gongjian.command.agreement.AgreementCommand.Window;
import org.gongjian.command.agreement.AgreementCommand.Wording;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Occurrence;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an agreement may say, and who writes it down. */
class DraftingTest {
    private static final String WHEN = "2026-03-02T09:00";
    private final AgreementState draft = drafted();

    @Test
    void a_letter_of_duties_keeps_its_items_with_their_windows() {
        Content content = draft.known().orElseThrow().content();

        assertThat(content.clauses()).hasSize(6);
        assertThat(content.promises())
                .extracting(promise -> promise.item().key())
                .containsExactly("1", "2");
        assertThat(content.promises().getFirst().item().measure()).isEqualTo(new Measure(14, "户"));
        assertThat(content.promises().getFirst().item().occurrences())
                .contains(new Occurrence("1", "端午", day("2026-06-15"), day("2026-06-18")))
                .extracting(Occurrence::key)
                .containsExactly("1", "2", "3", "4");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_desk_of_the_community_writes_it(Role role) {
        if (List.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.CLERK).contains(role)) {
            assertThat(AgreementDecider.decide(AgreementState.UNKNOWN, Papers.letter(), desk(role, WHEN)))
                    .hasSize(1);
        } else {
            assertRefused(
                    GeneralRefusal.NOT_YOUR_OFFICE,
                    () -> AgreementDecider.decide(AgreementState.UNKNOWN, Papers.letter(), desk(role, WHEN)));
        }
    }

    @Test
    void it_is_concluded_by_a_community_with_a_unit_in_reach() {
        Edge street = Given.a(Role.CLERK).in(Given.STREET).edge();
        assertRefused(
                AgreementRefusal.AGREEMENT_BELONGS_TO_A_COMMUNITY,
                () -> AgreementDecider.decide(AgreementState.UNKNOWN, Papers.letter(), street));
        refused(AgreementRefusal.AGREEMENT_UNIT_IS_NOT_THERE, with(Papers.ELSEWHERE));
        refused(AgreementRefusal.AGREEMENT_UNIT_IS_NOT_THERE, with(new Id.OrganisationId(Given.uuid(77))));
        assertThat(after(AgreementState.UNKNOWN, with(Papers.OTHER_UNIT), secretary(WHEN)))
                .isInstanceOf(AgreementState.Draft.class);
    }

    private static AgreementCommand with(Id.OrganisationId unit) {
        return new AgreementCommand.Draft(
                AgreementKind.YEAR_DUTIES, new Parties(null, "中共锦湖社区委员会", unit, "党支部"), wording(festivals()), null);
    }

    @Test
    void the_eight_clauses_stand_alone_but_letter_and_pledge_have_their_lists() {
        assertThat(after(AgreementState.UNKNOWN, draft(AgreementKind.CO_BUILDING, wording()), secretary(WHEN)))
                .isInstanceOf(AgreementState.Draft.class);
        refused(AgreementRefusal.AGREEMENT_HAS_NO_ITEMS, draft(AgreementKind.YEAR_DUTIES, wording()));
        refused(AgreementRefusal.AGREEMENT_HAS_NO_ITEMS, draft(AgreementKind.MUTUAL_SERVICE, wording()));
        refused(AgreementRefusal.BOTH_SIDES_MUST_PROMISE, draft(AgreementKind.MUTUAL_SERVICE, wording(festivals())));
        assertThat(after(
                        AgreementState.UNKNOWN,
                        draft(AgreementKind.MUTUAL_SERVICE, wording(festivals(), ofTheCommunity())),
                        secretary(WHEN)))
                .isInstanceOf(AgreementState.Draft.class);
    }

    @Test
    void it_says_something_for_some_time() {
        Term term = new Term(day("2026-01-01"), day("2026-12-31"));
        refused(
                AgreementRefusal.AGREEMENT_HAS_NO_CLAUSES,
                draft(AgreementKind.CO_BUILDING, new Wording(term, List.of(" "), List.of())));
        refused(
                AgreementRefusal.AGREEMENT_TERM_ENDS_BEFORE_IT_BEGINS,
                draft(AgreementKind.CO_BUILDING, wording("2025-12-31")));
    }

    @Test
    void a_promise_is_due_within_the_term_and_at_least_once() {
        refused(AgreementRefusal.ITEM_HAS_NO_OCCURRENCE, promising(new Measure(1, "次")));
        refused(
                AgreementRefusal.OCCURRENCE_ENDS_BEFORE_IT_BEGINS,
                promising(null, window("端午", "2026-06-18", "2026-06-15")));
        refused(
                AgreementRefusal.OCCURRENCE_WINDOW_OUTSIDE_TERM,
                promising(null, window("春节", "2026-12-31", "2027-01-01")));
        refused(
                AgreementRefusal.OCCURRENCE_WINDOW_OUTSIDE_TERM,
                promising(null, window("元旦", "2025-12-31", "2026-01-01")));
        refused(
                AgreementRefusal.MEASURE_IS_INCOMPLETE,
                promising(new Measure(0, "户"), window("端午", "2026-06-15", "2026-06-18")));
        refused(
                AgreementRefusal.MEASURE_IS_INCOMPLETE,
                promising(new Measure(3, " "), window("端午", "2026-06-15", "2026-06-18")));
    }

    private static AgreementCommand promising(@Nullable Measure measure, Window... windows) {
        return draft(
                AgreementKind.YEAR_DUTIES, wording(new Line(null, Side.UNIT, "慰问", measure, List.of(windows), null)));
    }

    @Test
    void revising_says_what_changed_and_an_item_that_stays_keeps_its_key() {
        Line changed = new Line(
                "2",
                Side.UNIT,
                "党员奉献日",
                new Measure(12, "人"),
                List.of(again("2", "下半年", "2026-07-01", "2026-12-01")),
                null);

        List<AgreementEvent> events = AgreementDecider.decide(
                draft, new AgreementCommand.Revise(wording(changed, ofTheCommunity())), secretary(WHEN));

        assertThat(events).singleElement().isInstanceOfSatisfying(AgreementEvent.ItemsChanged.class, it -> {
            assertThat(it.promises())
                    .extracting(promise -> promise.item().key())
                    .containsExactly("2", "3");
            assertThat(it.promises().getFirst().item().occurrences())
                    .containsExactly(new Occurrence("2", "下半年", day("2026-07-01"), day("2026-12-01")));
        });
    }

    @Test
    void revising_the_clauses_alone_leaves_the_items() {
        Wording same = wording(kept("1", festivals()), kept("2", dedicationDays()));
        refusedIn(draft, AgreementRefusal.WORDING_IS_THE_SAME, new AgreementCommand.Revise(same));

        Wording shorter = new Wording(same.term(), List.of("只此一条"), same.lines());
        assertThat(AgreementDecider.decide(draft, new AgreementCommand.Revise(shorter), secretary(WHEN)))
                .containsExactly(
                        new AgreementEvent.ClausesChanged(secretary(WHEN).happened(), List.of("只此一条")));
    }

    @Test
    void what_does_not_stand_in_it_is_not_changed() {
        refusedIn(draft, AgreementRefusal.NO_SUCH_ITEM, revise(kept("3", festivals())));
        refusedIn(draft, AgreementRefusal.NO_SUCH_ITEM, revise(kept("1", festivals()), kept("1", festivals())));
        Line window = new Line("1", Side.UNIT, "慰问", null, List.of(again("5", "端午", "2026-06-15", "2026-06-18")), null);
        refusedIn(draft, AgreementRefusal.NO_SUCH_ITEM, revise(window));
    }

    private static AgreementCommand revise(Line... lines) {
        return new AgreementCommand.Revise(wording(lines));
    }

    private static Window again(String key, String label, String from, String to) {
        return new Window(key, label, day(from), day(to));
    }

    private static Line kept(String key, Line line) {
        List<Window> windows = line.windows();
        return new Line(
                key,
                line.promisor(),
                line.title(),
                line.measure(),
                IntStream.range(0, windows.size())
                        .mapToObj(n -> new Window(
                                Integer.toString(n + 1),
                                windows.get(n).label(),
                                windows.get(n).from(),
                                windows.get(n).to()))
                        .toList(),
                line.project());
    }

    @Test
    void both_sides_note_what_they_talked_about_and_nobody_else() {
        AgreementCommand note = new AgreementCommand.NoteNegotiation("对停车位数量已有共识");
        assertThat(AgreementDecider.decide(draft, note, liaison(Papers.XINYUAN, WHEN)))
                .containsExactly(new AgreementEvent.NegotiationNoted(
                        liaison(Papers.XINYUAN, WHEN).happened(), "对停车位数量已有共识"));
        assertThat(AgreementDecider.decide(Papers.binding(), note, secretary(WHEN)))
                .hasSize(1);
        assertRefused(
                AgreementRefusal.SIGNS_FOR_ITS_OWN_SIDE_ONLY,
                () -> AgreementDecider.decide(draft, note, liaison(Papers.OTHER_UNIT, WHEN)));
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE, () -> AgreementDecider.decide(draft, note, desk(Role.STREET, WHEN)));
    }

    @Test
    void what_is_not_there_or_is_amiss_is_not_worked_on() {
        refusedIn(AgreementState.UNKNOWN, AgreementRefusal.NO_SUCH_AGREEMENT, revise(festivals()));
        refusedIn(draft, AgreementRefusal.AGREEMENT_IS_ALREADY_DRAFTED, Papers.letter());
        refusedIn(Papers.binding(), AgreementRefusal.AGREEMENT_IS_ALREADY_DRAFTED, Papers.letter());
        AgreementState amiss =
                draft.evolve(new AgreementEvent.Lapsed(secretary(WHEN).happened(), day("2026-12-31")));
        refusedIn(amiss, GeneralRefusal.RECORD_IS_AMISS, revise(festivals()));
    }

    private static void refused(RefusalCode code, AgreementCommand command) {
        refusedIn(AgreementState.UNKNOWN, code, command);
    }

    private static void refusedIn(AgreementState state, RefusalCode code, AgreementCommand command) {
        assertRefused(code, () -> AgreementDecider.decide(state, command, secretary(WHEN)));
    }
}
