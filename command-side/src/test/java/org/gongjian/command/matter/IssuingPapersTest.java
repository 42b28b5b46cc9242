package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.matter.Steps.*;

import java.util.Set;
import java.util.UUID;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.matter.MatterCommand.IssuePaper;
import org.gongjian.community.NumberSeries;
import org.gongjian.matter.MatterEvent.PaperIssued;
import org.gongjian.matter.Papers;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.DeclineReason;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Route;
import org.gongjian.record.Id;
import org.junit.jupiter.api.Test;

/** 印发: which papers a matter can have when, who may issue them, and under which number. */
class IssuingPapersTest {

    private final Story story = Story.under("004");

    private static IssuePaper issue(PaperKind paper) {
        return new IssuePaper(paper, new IssuePaper.Printed(new PaperTemplate(0, "ab"), file("docx"), file("pdf")));
    }

    private static Attachment file(String ending) {
        return new Attachment(new Id.FileId(UUID.randomUUID()), "纸." + ending, "application/" + ending, 10, "00");
    }

    private Set<PaperKind> possible() {
        return Papers.possible(story.known()).keySet();
    }

    @Test
    void a_matter_just_received_has_its_receipt_and_nothing_else() {
        story.asks(raise());
        assertThat(possible()).containsExactly(PaperKind.RECEIPT);
        story.asks(issue(PaperKind.RECEIPT)).recordedEvents(PaperIssued.class).stands(StageCode.RECEIVED);
        assertThat(story.last(PaperIssued.class).about()).isZero();
    }

    @Test
    void a_paper_is_about_a_fact_and_without_it_there_is_none() {
        story.asks(raise());
        for (PaperKind paper : PaperKind.values()) {
            if (paper != PaperKind.RECEIPT) {
                story.by(Who.SECRETARY).isRefused(MatterRefusal.PAPER_HAS_NOTHING_TO_BE_ABOUT, issue(paper));
            }
        }
    }

    @Test
    void an_assignment_given_back_is_no_longer_on_paper() {
        story.asks(raise(), admit(Route.ROUTINE, null)).by(Who.SECRETARY).asks(assign(Who.PROPERTY));
        assertThat(possible()).contains(PaperKind.ASSIGNMENT);
        story.by(Who.PROPERTY_LIAISON).asks(requestReturn());
        assertThat(possible()).contains(PaperKind.RETURN_REQUEST);
        story.by(Who.SECRETARY)
                .asks(new MatterCommand.ApproveReturn(null))
                .isRefused(MatterRefusal.PAPER_HAS_NOTHING_TO_BE_ABOUT, issue(PaperKind.ASSIGNMENT));
    }

    @Test
    void a_refusal_to_admit_that_was_overturned_is_not_told_on_paper() {
        story.asks(raise(), decline(DeclineReason.NOT_SPECIFIC));
        assertThat(possible()).contains(PaperKind.DECLINE_NOTICE);
        story.asks(new MatterCommand.AskReview("不服")).by(Who.OVERSEER).asks(new MatterCommand.Overturn("有具体事由"));
        assertThat(possible()).doesNotContain(PaperKind.DECLINE_NOTICE);
    }

    @Test
    void the_desk_issues_and_a_handler_only_what_it_asks_for_itself() {
        story.asks(raise(), admit(Route.ROUTINE, null)).by(Who.SECRETARY).asks(assign(Who.PROPERTY));
        story.by(Who.PROPERTY_LIAISON)
                .isRefused(GeneralRefusal.NOT_YOUR_OFFICE, issue(PaperKind.ASSIGNMENT))
                .asks(requestReturn())
                .asks(issue(PaperKind.RETURN_REQUEST));
        story.by(Who.SUPERMARKET_LIAISON)
                .isRefused(MatterRefusal.ONLY_A_HANDLER_DOES_THIS, issue(PaperKind.RETURN_REQUEST));
        story.by(Who.AUDITOR).isRefused(GeneralRefusal.NOT_YOUR_OFFICE, issue(PaperKind.RECEIPT));
    }

    @Test
    void a_paper_is_not_recorded_for_another_office() {
        story.asks(raise());
        story.forPerson(Who.SECRETARY.person())
                .on("便条")
                .isRefused(MatterRefusal.CANNOT_BE_RECORDED_FOR_ANOTHER, issue(PaperKind.RECEIPT));
    }

    @Test
    void an_assignment_draws_a_number_and_keeps_it_when_printed_again() {
        story.asks(raise(), admit(Route.ROUTINE, null)).by(Who.SECRETARY).asks(assign(Who.PROPERTY));
        assertThat(IssuingPapers.numberDue(story.known(), PaperKind.ASSIGNMENT, story.edge()))
                .hasValueSatisfying(due -> assertThat(due.series()).isEqualTo(NumberSeries.ASSIGNMENT));
        long about = Papers.possible(story.known()).get(PaperKind.ASSIGNMENT);
        story.given(new PaperIssued(
                story.edge().happened(),
                PaperKind.ASSIGNMENT,
                about,
                "柳交〔2026〕1号",
                new PaperTemplate(0, "ab"),
                file("docx"),
                file("pdf")));
        assertThat(IssuingPapers.known(story.known(), PaperKind.ASSIGNMENT)).isEqualTo("柳交〔2026〕1号");
        assertThat(IssuingPapers.numberDue(story.known(), PaperKind.ASSIGNMENT, story.edge()))
                .isEmpty();
    }

    @Test
    void a_slip_goes_by_the_number_of_the_referral_a_whistle_is_numbered_on_paper_a_receipt_not_at_all() {
        story.asks(raise(), admit(Route.ROUTINE, null)).by(Who.SECRETARY).asks(whistle(Who.CITY_OFFICE));
        assertThat(IssuingPapers.numberDue(story.known(), PaperKind.REFERRAL_SLIP, story.edge()))
                .hasValueSatisfying(due -> assertThat(due.series()).isEqualTo(NumberSeries.REFERRAL));
        story.asks(forward(Who.DRAINAGE));
        assertThat(IssuingPapers.known(story.known(), PaperKind.REFERRAL_SLIP)).isNotNull();
        assertThat(IssuingPapers.known(story.known(), PaperKind.RECEIPT)).isNull();
        assertThat(IssuingPapers.numberDue(story.known(), PaperKind.RECEIPT, story.edge()))
                .isEmpty();
    }

    @Test
    void a_letter_needs_a_numbered_answer() {
        story.asks(raise(), admit(Route.ROUTINE, null)).by(Who.SECRETARY).asks(assign(Who.PROPERTY));
        story.by(Who.PROPERTY_LIAISON).asks(new MatterCommand.Accept(), report(ResultClass.A));
        story.by(Who.DEPUTY).asks(confirm(), answer());
        assertThat(possible()).doesNotContain(PaperKind.ANSWER_LETTER, PaperKind.FEEDBACK_FORM);
    }
}
