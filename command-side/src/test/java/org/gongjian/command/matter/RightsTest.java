package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongjian.command.matter.Steps.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Retention;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

/** Who may ask for what. */
class RightsTest {

    private final Story story = Story.under("004");

    @Test
    void an_auditor_and_an_administrator_write_nothing() {
        story.by(Who.AUDITOR)
                .isRefused(GeneralRefusal.NOT_YOUR_OFFICE, raise())
                .by(Who.ADMINISTRATOR)
                .isRefused(GeneralRefusal.NOT_YOUR_OFFICE, raise());
    }

    @Test
    void the_clerk_admits_issues_and_not_proposals_and_assigns_nothing() {
        story.asks(raise(), admit(Route.ROUTINE, null)).isRefused(GeneralRefusal.NOT_YOUR_OFFICE, assign(Who.PROPERTY));
        Story proposal = Story.under("001b").congressSits("2026-04-13T08:00", null);
        proposal.member(Who.person(45), MemberStanding.Membership.FULL, true);
        proposal.asks(propose(Who.person(45))).isRefused(GeneralRefusal.NOT_YOUR_OFFICE, admit(Route.ROUTINE, null));
    }

    @Test
    void an_office_reaches_its_own_area_only() {
        AreaPath elsewhere =
                new AreaPath(new Id.AreaId(Who.uuid(1)), new Id.AreaId(Who.uuid(2)), new Id.AreaId(Who.uuid(99)));
        story.reaching(elsewhere).isRefused(GeneralRefusal.OUTSIDE_YOUR_AREA, raise());
    }

    @Test
    void the_system_carries_out_rules_and_nothing_else() {
        story.asks(raise(), admit(Route.ROUTINE, null));
        story.bySystem("x").isRefused(MatterRefusal.THE_SYSTEM_DOES_NOT_DO_THIS, assign(Who.PROPERTY));
        story.by(Who.SECRETARY)
                .asks(assign(Who.PROPERTY))
                .isRefused(MatterRefusal.ONLY_THE_SYSTEM_DOES_THIS, new MatterCommand.DeemAccepted());
    }

    @Test
    void decisions_of_an_office_are_not_recorded_for_it_by_another() {
        story.asks(raise(), admit(Route.ROUTINE, null));
        story.forPerson(Who.SECRETARY.person())
                .on("便条")
                .isRefused(MatterRefusal.CANNOT_BE_RECORDED_FOR_ANOTHER, assign(Who.PROPERTY));
    }

    @Test
    void ratings_are_recorded_by_callers_and_the_desk_not_by_liaisons() {
        story.asks(raise(), admit(Route.ROUTINE, null));
        story.by(Who.SPINNERS_LIAISON)
                .forPerson(RESIDENT)
                .on("电话")
                .isRefused(GeneralRefusal.NOT_YOUR_OFFICE, rate(RESIDENT, null, Satisfaction.SATISFIED));
    }

    @Test
    void whoever_handles_in_one_office_does_not_check_follow_up_or_rate_in_another() {
        story.asks(raise(), admit(Route.ROUTINE, TimeLimitClass.REPAIR));
        story.by(Who.SECRETARY).asks(assign(Who.PROPERTY));
        story.by(Who.PROPERTY_LIAISON).asks(report(ResultClass.A));
        Who colleague = new Who(Who.person(60), Role.LIAISON, Who.PROPERTY);

        story.by(colleague)
                .standingIn(Role.DEPUTY_SECRETARY, Who.PROPERTY)
                .isRefused(MatterRefusal.HANDLER_CANNOT_CONFIRM, confirm());
        story.by(Who.SECRETARY).asks(confirm(), answer());
        story.by(colleague)
                .standingIn(Role.FOLLOW_UP, Who.PROPERTY)
                .isRefused(MatterRefusal.HANDLER_CANNOT_FOLLOW_UP, notReached());
        story.by(colleague).standingIn(Role.FOLLOW_UP, Who.SUPERMARKET).asks(notReached());
    }

    @Test
    void nothing_is_decided_on_a_record_that_is_amiss() {
        story.asks(raise());
        story.given(new MatterEvent.Archived(story.edge().happened(), "x", Retention.PERMANENT));
        story.isRefused(GeneralRefusal.RECORD_IS_AMISS, admit(Route.ROUTINE, null));
        assertThat(story.decide(new MatterCommand.AddNote(Story.words()))).hasSize(1);
    }

    @Test
    void who_handles_elsewhere_adds_nothing_to_a_matter_he_does_not_see() {
        story.asks(raise(), admit(Route.ROUTINE, null)).by(Who.SECRETARY).asks(assign(Who.PROPERTY));
        MatterCommand note = new MatterCommand.AddNote(Story.words());
        story.by(Who.SPINNERS_LIAISON)
                .isRefused(MatterRefusal.ONLY_A_HANDLER_DOES_THIS, note)
                .isRefused(MatterRefusal.ONLY_A_HANDLER_DOES_THIS, new MatterCommand.Inspect("看过", List.of()));
        story.by(Who.PROPERTY_LIAISON).asks(note);
    }

    /** A rule nobody has seen refuse is not a rule. */
    @Test
    void every_refusal_code_has_a_test() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java/org/gongjian/command/matter"))) {
            String all =
                    sources.filter(Files::isRegularFile).map(RightsTest::read).collect(Collectors.joining());
            List<String> untested = Arrays.stream(MatterRefusal.values())
                    .map(MatterRefusal::name)
                    .filter(code -> !all.contains("MatterRefusal." + code + ","))
                    .toList();
            assertThat(untested).isEmpty();
        }
    }

    @Test
    void every_refusal_code_has_its_sentence_in_both_languages() {
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle sentences = ResourceBundle.getBundle("messages.matter", locale);
            assertThat(sentences.getLocale()).isEqualTo(locale);
            assertThat(Arrays.stream(MatterRefusal.values()).map(code -> "refusal." + code.name()))
                    .allMatch(sentences.keySet()::contains);
        }
    }

    @Test
    void a_refusal_by_the_charter_cites_document_and_provenance() {
        Story proposal = Story.under("001b").asks(propose(Who.person(45))).by(Who.SECRETARY);
        Refused refused = catchThrowableOfType(Refused.class, () -> proposal.decide(admit(Route.ROUTINE, null)));
        assertThat(refused.facts())
                .containsEntry("rule", "proposal_signers_out_of_session")
                .containsKeys("document", "number", "line", "provenance");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
