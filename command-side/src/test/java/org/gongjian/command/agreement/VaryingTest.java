package org.gongjian.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.agreement.Papers.XINYUAN;
import static org.gongjian.command.agreement.Papers.after;
import static org.gongjian.command.agreement.Papers.binding;
import static org.gongjian.command.agreement.Papers.day;
import static org.gongjian.command.agreement.Papers.dedicationDays;
import static org.gongjian.command.agreement.Papers.festivals;
import static org.gongjian.command.agreement.Papers.liaison;
import static org.gongjian.command.agreement.Papers.secretary;
import static org.gongjian.command.agreement.Papers.sign;
import static org.gongjian.command.agreement.Papers.window;
import static org.gongjian.command.agreement.Papers.wording;
import static org.gongjian.command.decision.Given.assertRefused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.AgreementState;
import org.gongjian.agreement.Content;
import org.gongjian.agreement.Promise;
import org.gongjian.agreement.Side;
import org.gongjian.command.agreement.AgreementCommand.Line;
import org.gongjian.command.agreement.AgreementCommand.ProposeVariation;
import org.gongjian.command.agreement.AgreementCommand.Window;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Occurrence;
import org.junit.jupiter.api.Test;

/** What a variation may change of what binds: what lies ahead (ADR 0022). The festivals are item 1, the dedication days item 2. */
class VaryingTest {
    private static final String JULY = "2026-07-01T09:00";

    /** The line as it stands, with its keys. */
    private static Line kept(String key, Line line, int atLeast, Window... windows) {
        return new Line(
                key, line.promisor(), line.title(), new Measure(atLeast, "户"), List.of(windows), line.project());
    }

    private static Window keyed(String key, Window window) {
        return new Window(key, window.label(), window.from(), window.to());
    }

    private static Window dragonBoat() {
        return keyed("1", window("端午", "2026-06-15", "2026-06-18"));
    }

    private static AgreementCommand proposal(Line... lines) {
        return new ProposeVariation("双方商定", wording(lines));
    }

    private static void refused(AgreementState state, RefusalCode code, AgreementCommand asked, String at) {
        assertRefused(code, () -> AgreementDecider.decide(state, asked, secretary(at)));
    }

    private static Content proposed(AgreementState state) {
        return Objects.requireNonNull(((AgreementState.Binding) state).variation())
                .content();
    }

    @Test
    void what_lies_ahead_is_varied_and_what_has_fallen_due_stays() {
        Window later = keyed("2", window("中秋", "2026-09-20", "2026-09-27"));

        refused(
                binding(),
                AgreementRefusal.OPENED_WINDOW_CANNOT_BE_VARIED,
                proposal(kept("1", festivals(), 10, later)),
                JULY);
        refused(
                binding(),
                AgreementRefusal.OPENED_WINDOW_CANNOT_BE_VARIED,
                proposal(kept("1", festivals(), 10, keyed("1", window("端午", "2026-06-15", "2026-06-25")), later)),
                JULY);
        refused(
                binding(),
                AgreementRefusal.OPENED_WINDOW_CANNOT_BE_VARIED,
                proposal(kept("1", festivals(), 10, dragonBoat(), later, window("补", "2026-07-01", "2026-07-05"))),
                JULY);
        AgreementState varying =
                after(binding(), proposal(kept("1", festivals(), 10, dragonBoat(), later)), secretary(JULY));
        assertThat(proposed(varying).promises())
                .singleElement()
                .extracting(promise -> promise.item().occurrences().getLast().from())
                .isEqualTo(day("2026-09-20"));
    }

    @Test
    void the_second_signature_is_refused_once_a_window_has_opened_that_it_would_change() {
        Window moved = keyed("1", window("端午", "2026-06-20", "2026-06-25"));
        AgreementState half = after(
                after(binding(), proposal(kept("1", festivals(), 14, moved)), secretary("2026-06-01T09:00")),
                sign(Side.COMMUNITY),
                secretary("2026-06-02T09:00"));

        assertRefused(
                AgreementRefusal.OPENED_WINDOW_CANNOT_BE_VARIED,
                () -> AgreementDecider.decide(half, sign(Side.UNIT), liaison(XINYUAN, "2026-06-15T09:00")));
        assertThat(after(half, sign(Side.UNIT), liaison(XINYUAN, "2026-06-14T09:00")))
                .isInstanceOfSatisfying(
                        AgreementState.Binding.class,
                        it -> assertThat(it.variation()).isNull());
    }

    @Test
    void an_item_may_be_struck_out_at_any_time_and_gives_its_key_to_no_other() {
        AgreementState struck = signed(after(binding(), proposal(kept("1", festivals(), 14, all())), secretary(JULY)));
        AgreementState again = after(
                struck, proposal(kept("1", festivals(), 14, all()), dedicationDays()), secretary("2026-07-10T09:00"));

        assertThat(proposed(again).promises())
                .extracting(promise -> promise.item().key())
                .as("2 was struck out")
                .containsExactly("1", "3");
    }

    @Test
    void an_occurrence_struck_out_gives_its_key_to_no_other() {
        AgreementState without = signed(after(
                binding(), proposal(kept("1", festivals(), 14, dragonBoat()), dedicationDays()), secretary(JULY)));
        AgreementState again = after(
                without,
                proposal(kept("1", festivals(), 14, dragonBoat(), window("腊八", "2026-12-20", "2026-12-26"))),
                secretary("2026-07-10T09:00"));

        assertThat(proposed(again).promises().getFirst().item().occurrences())
                .extracting(Occurrence::key)
                .as("2 to 4 were struck out")
                .containsExactly("1", "5");
    }

    private static Window[] all() {
        List<Window> windows = festivals().windows();
        List<Window> keyed = new ArrayList<>();
        for (int n = 0; n < windows.size(); n++) {
            keyed.add(keyed(Integer.toString(n + 1), windows.get(n)));
        }
        return keyed.toArray(Window[]::new);
    }

    private static AgreementState signed(AgreementState proposed) {
        return after(
                after(proposed, sign(Side.COMMUNITY), secretary("2026-07-02T09:00")),
                sign(Side.UNIT),
                liaison(XINYUAN, "2026-07-03T09:00"));
    }

    @Test
    void a_line_stays_with_whoever_promised_it() {
        Line turned = new Line("1", Side.COMMUNITY, "节日慰问老人", new Measure(14, "户"), List.of(all()), null);

        refused(binding(), AgreementRefusal.ITEM_STAYS_WITH_ITS_PROMISOR, proposal(turned), "2026-05-04T09:00");
    }

    @Test
    void more_than_its_form_holds_is_refused_and_not_cut() {
        Line most = many(Content.MOST_OCCURRENCES);
        AgreementCommand fits = Papers.draft(
                AgreementKind.YEAR_DUTIES,
                wording(Collections.nCopies(Content.MOST_PROMISES, most).toArray(Line[]::new)));
        List<Promise> promises = after(AgreementState.UNKNOWN, fits, secretary("2026-03-02T09:00"))
                .known()
                .orElseThrow()
                .content()
                .promises();

        assertThat(promises).hasSize(Content.MOST_PROMISES);
        refused(
                AgreementState.UNKNOWN,
                AgreementRefusal.ITEM_HAS_TOO_MANY_OCCURRENCES,
                Papers.draft(AgreementKind.YEAR_DUTIES, wording(many(Content.MOST_OCCURRENCES + 1))),
                "2026-03-02T09:00");
        refused(
                AgreementState.UNKNOWN,
                AgreementRefusal.AGREEMENT_HAS_TOO_MANY_ITEMS,
                Papers.draft(
                        AgreementKind.YEAR_DUTIES,
                        wording(Collections.nCopies(Content.MOST_PROMISES + 1, festivals())
                                .toArray(Line[]::new))),
                "2026-03-02T09:00");
    }

    private static Line many(int windows) {
        return new Line(
                null,
                Side.UNIT,
                "值班",
                null,
                Collections.nCopies(windows, window("值班", "2026-05-01", "2026-05-01")),
                null);
    }
}
