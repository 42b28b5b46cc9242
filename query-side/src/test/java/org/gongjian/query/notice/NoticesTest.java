package org.gongjian.query.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.notice.ToldNotice.MATTER;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.motion.MotionEvent;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.query.matter.steps.NoticesOfMatter;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final UUID DRAFT = new UUID(0, 61);
    private static final UUID RUNNING = new UUID(0, 62);
    private static final UUID OVER = new UUID(0, 63);
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");

    private final GivenFacts given = new GivenFacts();
    private final NoticeTable table = new NoticeTable(given.jdbc(), Generation.live(NoticeReadModel.GROUP));

    @BeforeEach
    void told() {
        given.following(new NoticeReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer())));
        tell(DRAFT, ToldNotice.draft(""));
        tell(RUNNING, ToldNotice.objected(""));
        tell(OVER, ToldNotice.ended(""));
        given.folded();
    }

    @AfterEach
    void close() {
        given.close();
    }

    private void tell(UUID id, List<NoticeEvent> events) {
        events.forEach(event -> given.fact("notice", id, HERE, NOW, event));
    }

    private static Scope as(Role role) {
        Scope here = scope(HERE);
        return new Scope(here.area(), role, here.person(), here.office(), null);
    }

    @Test
    void a_notice_shows_its_days_as_extended_its_objections_and_what_is_open() {
        NoticeRow row = table.one(RUNNING, as(Role.CLERK)).orElseThrow();

        assertThat(row.status()).isEqualTo(NoticeRow.Status.RUNNING);
        assertThat(row.until()).isEqualTo(LocalDate.parse("2026-05-12"));
        assertThat(row.unanswered()).isEqualTo(1);
        assertThat(row.told().holds()).isTrue();
        assertThat(row.told().objections())
                .extracting(NoticeRow.Objection::named)
                .containsExactly(true, false);
        assertThat(row.told().objections().getFirst().answered()).isNotNull();
        assertThat(row.told().withdrawal()).startsWith("票数有误");
        assertThat(row.overdue(LocalDate.parse("2026-05-12"))).isFalse();
        assertThat(row.overdue(LocalDate.parse("2026-05-13"))).isTrue();
    }

    @Test
    void what_people_said_and_who_they_are_is_for_those_who_may_read_own_words() {
        NoticeRow row = table.one(RUNNING, as(Role.CLERK)).orElseThrow().withoutPersons();

        assertThat(row.told().objections()).allSatisfy(one -> {
            assertThat(one.by()).isNull();
            assertThat(one.words()).isNull();
            assertThat(one.summary()).startsWith("离窗过近");
        });
    }

    @Test
    void a_draft_is_there_for_the_desk_only() {
        assertThat(table.one(DRAFT, as(Role.CLERK))).isPresent();
        assertThat(table.one(DRAFT, as(Role.LIAISON))).isEmpty();
        assertThat(table.page(null, null, 10, as(Role.LIAISON)))
                .extracting(NoticeRow::id)
                .containsExactlyInAnyOrder(RUNNING, OVER);
        assertThat(table.count(NoticeRow.Status.DRAFT, as(Role.CLERK))).isEqualTo(1);
    }

    @Test
    void everybody_reads_what_runs_and_what_has_just_ended() {
        Scope everybody = Scope.everybody(HERE);
        assertThat(table.forEveryone(MAY, 10, everybody))
                .extracting(NoticeRow::id)
                .containsExactly(RUNNING, OVER);
        assertThat(table.forEveryone(LocalDate.parse("2026-07-01"), 10, everybody))
                .as("what runs stays, however long it is overdue")
                .extracting(NoticeRow::id)
                .containsExactly(RUNNING);

        given.fact("notice", RUNNING, HERE, NOW, new NoticeEvent.Withdrawn(by(Role.DEPUTY_SECRETARY)));
        given.folded();
        assertThat(table.forEveryone(MAY, 10, everybody))
                .extracting(NoticeRow::id)
                .containsExactly(OVER);
        assertThat(table.one(RUNNING, as(Role.CLERK)).orElseThrow().status()).isEqualTo(NoticeRow.Status.WITHDRAWN);
    }

    private void classified(Sensitivity to, @Nullable Boolean shielded) {
        given.fact(
                "matter",
                MATTER,
                HERE,
                NOW,
                new MatterEvent.Classified(by(Role.CLERK), null, null, to, shielded, List.of()));
        given.folded();
    }

    private List<UUID> everybodyReads() {
        return table.forEveryone(MAY, 10, Scope.everybody(HERE)).stream()
                .map(NoticeRow::id)
                .toList();
    }

    @Test
    void of_what_became_sensitive_everybody_and_whoever_is_not_named_for_such_reads_nothing_any_more() {
        given.fact("matter", MATTER, HERE, NOW, raised());
        classified(Sensitivity.SENSITIVE, null);
        assertThat(everybodyReads()).isEmpty();
        assertThat(table.one(RUNNING, as(Role.CLERK))).isEmpty();
        assertThat(table.about(MATTER, as(Role.CLERK))).isEmpty();
        assertThat(table.unanswered(as(Role.CLERK))).isZero();
        NoticeRow row = table.one(RUNNING, as(Role.SECRETARY)).orElseThrow();
        assertThat(row.status()).as("the facts stay").isEqualTo(NoticeRow.Status.RUNNING);
        assertThat(row.hidden()).isEqualTo(NoticeRow.Hidden.NOT_FOR_THE_PUBLIC);

        classified(Sensitivity.ORDINARY, null);
        assertThat(everybodyReads()).containsExactly(RUNNING, OVER);
        classified(Sensitivity.ORDINARY, true);
        assertThat(everybodyReads()).as("its raiser is shielded").isEmpty();
        assertThat(table.one(RUNNING, as(Role.CLERK))).isPresent();
    }

    private static MatterEvent raised() {
        return new MatterEvent.IssueRaised(
                by(Role.CLERK),
                "LY20260413-01",
                new Raiser.Resident(new Id.PersonId(new UUID(0, 44))),
                Channel.PHONE,
                new Concealed(new Id.PersonId(new UUID(0, 44)), "A256GCM", "Ym94"),
                "充电棚",
                null,
                null,
                null,
                Sensitivity.ORDINARY,
                List.of(),
                new Due(LocalDate.parse("2026-04-14"), Instant.parse("2026-04-14T16:00:00Z")),
                new UnderRules(new Id.CharterId(new UUID(0, 5)), 1, "2026"));
    }

    @Test
    void what_a_voided_motion_came_to_is_not_shown_any_more_whether_it_runs_or_has_ended() {
        UUID notice = new UUID(0, 64);
        UUID motion = new UUID(0, 90);
        tell(notice, ToldNotice.ofMotion(motion));
        given.folded();
        assertThat(everybodyReads()).contains(notice);

        given.fact("motion", motion, HERE, NOW, new MotionEvent.Voided(by(Role.DEPUTY_SECRETARY)));
        given.folded();
        assertThat(everybodyReads()).containsExactly(RUNNING, OVER);
        assertThat(table.one(notice, as(Role.CLERK)).orElseThrow().hidden()).isEqualTo(NoticeRow.Hidden.VOIDED);
    }

    @Test
    void the_file_of_a_matter_says_what_became_of_each_objection_and_when_it_ended() {
        NoticesOfMatter.Line running = Notices.line(ToldNotice.row(RUNNING, ToldNotice.objected("")));
        assertThat(running.endedAt()).isNull();
        assertThat(running.objections())
                .extracting(NoticesOfMatter.Objection::result)
                .containsExactly("ADOPTED", null);
        assertThat(running.objections().getFirst()).satisfies(one -> {
            assertThat(one.summary()).startsWith("离窗过近");
            assertThat(one.answer()).startsWith("棚位外移");
            assertThat(one.answeredAt()).isNotNull();
        });
        assertThat(Notices.line(ToldNotice.row(OVER, ToldNotice.ended(""))).endedAt())
                .isNotNull();
    }

    @Test
    void a_matter_finds_its_notices_and_nobody_elsewhere_does() {
        assertThat(table.about(MATTER, as(Role.CLERK))).hasSize(3);
        assertThat(table.about(MATTER, scope(THERE))).isEmpty();
        assertThat(table.one(RUNNING, scope(THERE))).isEmpty();
        assertThat(table.page(null, null, 10, scope(THERE))).isEmpty();
        assertThat(table.count(null, scope(THERE))).isZero();
        assertThat(table.unanswered(scope(STREET))).isEqualTo(1);
        assertThat(table.unanswered(scope(THERE))).isZero();
        assertThat(table.forEveryone(MAY, 10, Scope.everybody(THERE))).isEmpty();
    }
}
