package org.gongjian.query.matter.awaiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.MARKET;
import static org.gongjian.query.corpus.MatterFacts.PROPERTY;
import static org.gongjian.query.corpus.MatterFacts.RULES;
import static org.gongjian.query.corpus.MatterFacts.SECRETARY;
import static org.gongjian.query.corpus.MatterFacts.admitted;
import static org.gongjian.query.corpus.MatterFacts.assigned;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.bySecretary;
import static org.gongjian.query.corpus.MatterFacts.byStreet;
import static org.gongjian.query.corpus.MatterFacts.due;
import static org.gongjian.query.corpus.MatterFacts.forOrganisation;
import static org.gongjian.query.corpus.MatterFacts.foreign;
import static org.gongjian.query.corpus.MatterFacts.liaisonOf;
import static org.gongjian.query.corpus.MatterFacts.raised;
import static org.gongjian.query.corpus.MatterFacts.scope;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ReportGround;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Concealed;
import org.gongjian.record.FieldChange;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwaitingTest {
    private static final UUID MATTER = new UUID(0x7005, 1);

    private final GivenFacts given = new GivenFacts();
    private final Clock clock = Clock.fixed(at("2026-04-16T09:00:00"), java.time.ZoneOffset.UTC);
    private final Awaiting awaiting = new Awaiting(given.jdbc(), clock);

    @BeforeEach
    void follow() {
        given.following(new AwaitingReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer())));
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void work_passes_from_desk_to_desk() {
        happens(raised(
                byClerk("2026-04-13T09:10"),
                "LY20260413-01",
                "化粪池漫溢",
                new Concealed(new Id.PersonId(new UUID(0, 1)), "A256GCM", "Ym94"),
                new Raiser.Anonymous(),
                Sensitivity.ORDINARY));
        assertThat(tasks(scope(Role.CLERK))).containsExactly("ADMIT");
        happens(admitted(bySecretary("2026-04-13T09:40"), "化粪池漫溢", Sensitivity.ORDINARY));
        assertThat(tasks(scope(Role.CLERK))).isEmpty();
        assertThat(tasks(scope(Role.SECRETARY))).containsExactly("ASSIGN");
        happens(assigned(bySecretary("2026-04-13T10:00"), MARKET, PROPERTY));
        assertThat(tasks(scope(Role.SECRETARY))).isEmpty();
        assertThat(tasks(liaisonOf(MARKET))).containsExactly("ACCEPT");
        assertThat(tasks(liaisonOf(PROPERTY))).containsExactly("OPINION");
        happens(new MatterEvent.Accepted(forOrganisation("2026-04-13T15:00", MARKET), MARKET));
        assertThat(tasks(liaisonOf(MARKET))).containsExactly("FIRST_CONTACT", "HANDLE");
        Awaiting.Answer answer = awaiting.of(liaisonOf(MARKET));
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.overdue()).isEqualTo(1);
        happens(new MatterEvent.CoHandlerOpinionGiven(
                forOrganisation("2026-04-14T10:00", PROPERTY), PROPERTY, "同意", List.of()));
        assertThat(tasks(liaisonOf(PROPERTY))).isEmpty();
        for (Role role : Role.values()) {
            assertThat(tasks(foreign(role))).isEmpty();
        }
    }

    @Test
    void what_was_reported_up_awaits_the_street_until_it_took_note() {
        anIssueInHand();
        happens(new MatterEvent.ReportedUp(bySecretary("2026-05-10T00:00"), ReportGround.OVERDUE));
        assertThat(tasks(scope(Role.STREET))).containsExactly("REPORTED_UP");
        assertThat(tasks(scope(Role.SECRETARY))).isEmpty();
        assertThat(tasks(foreign(Role.STREET))).isEmpty();
        happens(new MatterEvent.ReportNoted(byStreet("2026-05-11T09:00"), "请物业三日内到场"));
        assertThat(tasks(scope(Role.STREET))).isEmpty();
    }

    @Test
    void a_draft_for_the_public_column_awaits_the_checkers_and_what_is_out_of_date_another_draft() {
        anIssueInHand();
        happens(drafted());
        assertThat(tasks(scope(Role.SECRETARY))).containsExactly("PUBLICATION");
        assertThat(tasks(scope(Role.DEPUTY_SECRETARY))).containsExactly("PUBLICATION");
        assertThat(tasks(scope(Role.CLERK))).isEmpty();
        happens(new MatterEvent.PublicationReturned(bySecretary("2026-04-14T11:00"), "太笼统"));
        assertThat(tasks(scope(Role.CLERK))).containsExactly("REDRAFT");
        happens(drafted());
        happens(new MatterEvent.Published(bySecretary("2026-04-14T12:00")));
        assertThat(tasks(scope(Role.SECRETARY))).isEmpty();
        happens(new MatterEvent.Corrected(
                byClerk("2026-04-15T12:00"),
                0,
                List.of(new FieldChange("publicSummary", "化粪池漫溢", "三号楼化粪池漫溢", null)),
                "写漏了",
                List.of()));
        assertThat(tasks(scope(Role.CLERK))).containsExactly("REDRAFT");
        assertThat(tasks(scope(Role.SECRETARY))).containsExactly("REDRAFT");
        happens(new MatterEvent.Classified(
                bySecretary("2026-04-16T12:00"), null, null, Sensitivity.SENSITIVE, null, List.of()));
        assertThat(tasks(scope(Role.SECRETARY))).as("never published again").isEmpty();
    }

    private static MatterEvent drafted() {
        return new MatterEvent.PublicationDrafted(byClerk("2026-04-14T10:00"), new UUID(5, 5), "化粪池漫溢", null, null);
    }

    @Test
    void who_is_not_in_the_sample_awaits_no_call() {
        anIssueInHand();
        happens(new MatterEvent.CompletionReported(
                forOrganisation("2026-04-14T10:00", MARKET),
                MARKET,
                ResultClass.A,
                "已修",
                null,
                List.of(),
                due("2026-04-15"),
                RULES));
        happens(new MatterEvent.CompletionConfirmed(bySecretary("2026-04-14T11:00"), null));
        happens(new MatterEvent.AnswerIssued(
                bySecretary("2026-04-14T12:00"),
                null,
                ResultClass.A,
                "已修",
                SECRETARY,
                List.of(),
                false,
                due("2026-04-16"),
                null,
                due("2026-05-08"),
                RULES));
        assertThat(tasks(scope(Role.FOLLOW_UP))).containsExactly("FOLLOW_UP_CALL");
        happens(new MatterEvent.FollowUpSampled(bySecretary("2026-04-14T12:00"), 240, 30, 71, false, RULES));
        assertThat(tasks(scope(Role.FOLLOW_UP))).isEmpty();
        assertThat(tasks(scope(Role.SECRETARY))).isEmpty();
    }

    private void anIssueInHand() {
        happens(raised(
                byClerk("2026-04-13T09:10"),
                "LY20260413-01",
                "化粪池漫溢",
                new Concealed(new Id.PersonId(new UUID(0, 1)), "A256GCM", "Ym94"),
                new Raiser.Anonymous(),
                Sensitivity.ORDINARY));
        happens(admitted(bySecretary("2026-04-13T09:40"), "化粪池漫溢", Sensitivity.ORDINARY));
        happens(assigned(bySecretary("2026-04-13T10:00"), MARKET));
        happens(new MatterEvent.Accepted(forOrganisation("2026-04-13T15:00", MARKET), MARKET));
    }

    @Test
    void a_sensitive_matter_awaits_nobody_who_may_not_see_it() {
        happens(raised(
                byClerk("2026-04-13T09:10"),
                "LY20260413-01",
                "举报",
                new Concealed(new Id.PersonId(new UUID(0, 1)), "A256GCM", "Ym94"),
                new Raiser.Anonymous(),
                Sensitivity.SENSITIVE));
        assertThat(tasks(scope(Role.SECRETARY))).containsExactly("ADMIT");
        assertThat(tasks(scope(Role.CLERK))).isEmpty();
    }

    private void happens(MatterEvent fact) {
        given.fact("matter", MATTER, AREA, fact.happened().at(), fact);
        given.folded();
    }

    private List<String> tasks(Scope scope) {
        return awaiting.of(scope).groups().stream().map(Awaiting.Group::code).toList();
    }
}
