package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongjian.command.matter.Steps.admit;
import static org.gongjian.command.matter.Steps.answer;
import static org.gongjian.command.matter.Steps.assign;
import static org.gongjian.command.matter.Steps.confirm;
import static org.gongjian.command.matter.Steps.raise;
import static org.gongjian.command.matter.Steps.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.MatterEvent.PublicationDrafted;
import org.gongjian.matter.MatterEvent.PublicationReturned;
import org.gongjian.matter.MatterEvent.PublicationTakenDown;
import org.gongjian.matter.MatterEvent.Published;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.record.FieldChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 公开: drafted by the desk, checked by somebody else, never with anything personal in it, and taken down again. */
class PublishingTest {
    private static final MatterCommand.DraftPublication DRAFT =
            new MatterCommand.DraftPublication("化粪池漫溢", "某居民来电", "已疏通");
    private static final MatterCommand.Publish PUBLISH = new MatterCommand.Publish();
    private static final MatterCommand.ReturnPublication RETURN = new MatterCommand.ReturnPublication("答复太笼统");
    private static final MatterCommand.TakeDownPublication TAKE_DOWN = new MatterCommand.TakeDownPublication("写错了地点");

    private final Story story = Story.under("004");

    private Story answered() {
        return story.asks(raise(), new MatterCommand.AnswerOnTheSpot("已疏通", ResultClass.A, DeliveryMethod.PHONE));
    }

    private Story handledBy(Who handler) {
        story.asks(raise(), admit(Route.ROUTINE, null)).by(Who.SECRETARY).asks(assign(handler.organisation()));
        story.by(handler).asks(new MatterCommand.Accept(), report(ResultClass.A));
        return story.by(Who.DEPUTY).asks(confirm(), answer());
    }

    private static MatterCommand.Classify classified(@Nullable Sensitivity sensitivity, @Nullable Boolean shielded) {
        return new MatterCommand.Classify(null, null, sensitivity, shielded, List.of());
    }

    @Test
    void the_desk_drafts_somebody_else_checks_and_then_it_stands() {
        answered().asks(DRAFT).recordedEvents(PublicationDrafted.class);
        assertThat(story.known().file().published()).as("drafted only").isNull();
        story.by(Who.SECRETARY).asks(PUBLISH).recordedEvents(Published.class);
        assertThat(story.known().file().published()).isEqualTo(story.last(PublicationDrafted.class));
    }

    @Test
    void who_drafted_it_does_not_check_it() {
        answered().by(Who.SECRETARY).asks(DRAFT);
        story.isRefused(MatterRefusal.CHECKER_MUST_BE_ANOTHER_PERSON, PUBLISH)
                .isRefused(MatterRefusal.CHECKER_MUST_BE_ANOTHER_PERSON, RETURN);
        story.by(Who.DEPUTY).asks(PUBLISH);
    }

    @Test
    void only_secretaries_check_and_no_handler_drafts() {
        answered().asks(DRAFT).isRefused(GeneralRefusal.NOT_YOUR_OFFICE, PUBLISH);
        story.by(Who.OVERSEER).isRefused(GeneralRefusal.NOT_YOUR_OFFICE, PUBLISH);
        story.by(Who.PROPERTY_LIAISON).isRefused(GeneralRefusal.NOT_YOUR_OFFICE, DRAFT);
        story.by(Who.AUDITOR).isRefused(GeneralRefusal.NOT_YOUR_OFFICE, TAKE_DOWN);
    }

    @Test
    void who_handled_it_publishes_nothing_about_itself() {
        Who clerkOfTheCommittee = new Who(Who.person(41), Who.CLERK.role(), Who.RESIDENTS_COMMITTEE);
        Who secretaryOfTheCommittee = new Who(Who.person(42), Who.SECRETARY.role(), Who.RESIDENTS_COMMITTEE);
        handledBy(Who.COMMITTEE_HANDLER);
        story.by(clerkOfTheCommittee).isRefused(MatterRefusal.HANDLER_CANNOT_PUBLISH, DRAFT);
        story.by(Who.CLERK).asks(DRAFT);
        story.by(secretaryOfTheCommittee).isRefused(MatterRefusal.HANDLER_CANNOT_PUBLISH, PUBLISH);
    }

    @Test
    void a_sensitive_matter_is_never_published() {
        answered().by(Who.SECRETARY).asks(classified(Sensitivity.SENSITIVE, null));
        story.isRefused(MatterRefusal.SENSITIVE_MATTER_IS_NEVER_PUBLISHED, DRAFT);
    }

    @Test
    void a_matter_whose_raiser_is_shielded_is_never_published() {
        answered().asks(classified(null, true)).isRefused(MatterRefusal.SHIELDED_MATTER_IS_NEVER_PUBLISHED, DRAFT);
    }

    @Test
    void what_became_sensitive_after_the_draft_does_not_pass_the_check() {
        answered().asks(DRAFT).by(Who.SECRETARY).asks(classified(Sensitivity.SENSITIVE, null));
        story.isRefused(MatterRefusal.SENSITIVE_MATTER_IS_NEVER_PUBLISHED, PUBLISH);
    }

    @Test
    void what_becomes_sensitive_or_shielded_stands_no_longer_and_does_not_come_back_by_itself() {
        answered().asks(DRAFT).by(Who.SECRETARY).asks(PUBLISH, classified(Sensitivity.SENSITIVE, null));
        assertThat(story.known().file().published()).isNull();
        story.asks(classified(Sensitivity.ORDINARY, null));
        assertThat(story.known().file().published()).isNull();
        story.isRefused(MatterRefusal.NOTHING_OF_IT_IS_PUBLISHED, TAKE_DOWN);
        story.by(Who.CLERK).asks(DRAFT).by(Who.SECRETARY).asks(PUBLISH, classified(null, true));
        assertThat(story.known().file().published()).isNull();
    }

    @Test
    void a_text_that_shows_somebody_is_refused_with_the_place_and_not_with_what_stands_there() {
        Passage phone = new Passage(Passage.Part.ANSWER, Passage.Kind.PHONE_NUMBER, 4, 14);
        answered().finding(phone).isRefused(MatterRefusal.PUBLICATION_SHOWS_PERSONAL_DATA, DRAFT);
        assertThatThrownBy(() -> story.decide(DRAFT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.facts()).isEqualTo(Map.of("passages", List.of(phone))));
        story.finding().asks(DRAFT);
        story.by(Who.SECRETARY).finding(phone).isRefused(MatterRefusal.PUBLICATION_SHOWS_PERSONAL_DATA, PUBLISH);
    }

    @Test
    void nothing_is_decided_on_a_text_that_nobody_looked_through() {
        answered();
        Edge unread = story.edge();
        Edge edge = new Edge(
                unread.happened(),
                unread.recordedAt(),
                unread.area(),
                unread.acting(),
                unread.charter(),
                unread.calendar(),
                unread.zone(),
                null,
                Lookups.NONE);
        assertThatThrownBy(() -> MatterDecider.decide(story.state(), DRAFT, edge))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void without_a_draft_there_is_nothing_to_check_and_nothing_to_take_down() {
        answered()
                .by(Who.SECRETARY)
                .isRefused(MatterRefusal.NO_PUBLICATION_AWAITS_CHECKING, PUBLISH)
                .isRefused(MatterRefusal.NO_PUBLICATION_AWAITS_CHECKING, RETURN)
                .isRefused(MatterRefusal.NOTHING_OF_IT_IS_PUBLISHED, TAKE_DOWN);
    }

    @Test
    void a_matter_still_at_the_counter_is_not_published() {
        story.asks(raise()).isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, DRAFT);
    }

    @Test
    void what_came_back_is_drafted_anew() {
        answered().asks(DRAFT).by(Who.SECRETARY).asks(RETURN).recordedEvents(PublicationReturned.class);
        assertThat(story.known().file().publication().needsAnotherDraft()).isTrue();
        story.isRefused(MatterRefusal.NO_PUBLICATION_AWAITS_CHECKING, PUBLISH);
        story.by(Who.CLERK).asks(DRAFT);
        assertThat(story.known().file().publication().needsAnotherDraft()).isFalse();
    }

    @Test
    void the_address_is_drawn_once() {
        UUID first = Who.uuid(81);
        answered().given(new PublicationDrafted(story.edge().happened(), first, "化粪池漫溢", null, null));
        story.asks(DRAFT);
        assertThat(story.last(PublicationDrafted.class).entry()).isEqualTo(first);
        assertThat(story.edge().lookups().lookedThrough().entry()).isNotEqualTo(first);
    }

    @Test
    void taken_down_it_is_gone_and_may_be_published_again() {
        answered().asks(DRAFT).by(Who.SECRETARY).asks(PUBLISH);
        story.by(Who.CLERK).asks(TAKE_DOWN).recordedEvents(PublicationTakenDown.class);
        assertThat(story.known().file().published()).isNull();
        assertThat(story.known().file().publication().needsAnotherDraft()).isFalse();
        story.asks(DRAFT).by(Who.SECRETARY).asks(PUBLISH);
        assertThat(story.known().file().published()).isNotNull();
    }

    @Test
    void a_correction_or_another_answer_leaves_it_standing_and_asks_for_another_draft() {
        handledBy(Who.COMMITTEE_HANDLER)
                .by(Who.CLERK)
                .asks(DRAFT)
                .by(Who.SECRETARY)
                .asks(PUBLISH);
        assertThat(story.known().file().publication().needsAnotherDraft()).isFalse();
        story.asks(new MatterCommand.Correct(
                0, List.of(new FieldChange("publicSummary", null, "三号楼化粪池漫溢", null)), "写漏了楼号"));
        assertThat(story.known().file().publication().needsAnotherDraft()).isTrue();
        assertThat(story.known().file().published()).isNotNull();
        story.by(Who.CLERK).asks(DRAFT).by(Who.SECRETARY).asks(PUBLISH);
        assertThat(story.known().file().publication().needsAnotherDraft()).isFalse();
    }

    @Test
    void what_stands_there_is_not_corrected_but_drafted_anew() {
        answered().asks(DRAFT);
        story.isRefused(
                MatterRefusal.FIELD_CANNOT_BE_CORRECTED,
                new MatterCommand.Correct(
                        story.known().facts().size() - 1L,
                        List.of(new FieldChange("answer", null, "请联系 13800138000", null)),
                        "补上电话"));
    }

    @Test
    void a_check_is_not_recorded_for_another() {
        answered().asks(DRAFT);
        story.by(Who.SECRETARY)
                .forPerson(Who.DEPUTY.person())
                .on("口头")
                .isRefused(MatterRefusal.CANNOT_BE_RECORDED_FOR_ANOTHER, PUBLISH);
    }
}
