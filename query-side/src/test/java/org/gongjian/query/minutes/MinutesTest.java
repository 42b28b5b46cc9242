package org.gongjian.query.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.minutes.ToldMinutes.MEETING;
import static org.gongjian.query.minutes.ToldMinutes.MINUTES;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.body.SeatHolder;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.minutes.MinutesEvent;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Nominees;
import org.gongjian.query.meeting.MeetingRow;
import org.gongjian.query.meeting.MeetingsTold;
import org.gongjian.query.meeting.SampleMeetings;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.files.KeptBytes;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.NamesForTests;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MinutesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final GivenFacts given = new GivenFacts();
    private final MinutesTable table = new MinutesTable(given.jdbc(), Generation.live(MinutesReadModel.GROUP));

    @BeforeEach
    void meet() {
        given.following(new MinutesReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer())));
        for (MeetingEvent event : MeetingsTold.held()) {
            given.fact("meeting", MEETING, HERE, NOW, event);
        }
    }

    @AfterEach
    void close() {
        given.close();
    }

    private void tell(List<MinutesEvent> events) {
        events.forEach(event -> given.fact("minutes", MINUTES, HERE, NOW, event));
        given.folded();
    }

    private MinutesRow row() {
        return table.one(MEETING, scope(HERE)).orElseThrow();
    }

    @Test
    void minutes_are_awaited_of_a_meeting_that_is_over() {
        given.folded();
        assertThat(row().stage()).isEqualTo(MinutesRow.Stage.AWAITED);
        assertThat(row().title()).isEqualTo("二季度联席会");
        assertThat(row().told()).isNull();
        assertThat(table.count(MinutesRow.Stage.AWAITED, scope(HERE))).isEqualTo(1);

        tell(ToldMinutes.drafted(""));
        assertThat(row().stage()).isEqualTo(MinutesRow.Stage.DRAFTED);
        assertThat(row().title()).isEqualTo("二季度联席会");
        assertThat(row().issueBy()).isEqualTo(LocalDate.parse("2026-05-06"));
        assertThat(table.page(MinutesRow.Stage.AWAITED, null, 9, scope(HERE))).isEmpty();
    }

    @Test
    void that_none_are_drafted_yet_is_said_to_who_looks_over_drafts_and_to_nobody_else() {
        Minutes minutes = new Minutes(
                given.jdbc(),
                new KeptBytes(given.jdbc(), new Concealer(given.view(), KeyFile.random())),
                NamesForTests.over(given));
        given.folded();
        MeetingRow folded = SampleMeetings.held();
        MeetingRow ahead =
                new MeetingRow(new UUID(0, 82), folded.stage(), folded.startsAt(), folded.area(), folded.told());
        for (MeetingRow held : List.of(folded, ahead)) {
            assertThat(minutes.ofMeeting(held, as(Role.CLERK))).get().satisfies(none -> {
                assertThat(none.meeting()).isEqualTo(held.id());
                assertThat(none.stage()).isEqualTo(MinutesRow.Stage.AWAITED);
                assertThat(none.told()).isNull();
            });
            assertThat(minutes.ofMeeting(held, as(Role.MEMBER))).isEmpty();
        }
        MeetingRow called = SampleMeetings.called();
        MeetingRow toCome =
                new MeetingRow(new UUID(0, 83), called.stage(), called.startsAt(), called.area(), called.told());
        assertThat(minutes.ofMeeting(toCome, as(Role.CLERK))).as("not over yet").isEmpty();
    }

    @Test
    void a_page_goes_on_behind_the_last() {
        given.folded();
        MinutesRow row = row();
        assertThat(table.page(null, null, 9, scope(HERE))).containsExactly(row);
        assertThat(table.page(null, row.place(), 9, scope(HERE))).isEmpty();
    }

    @Test
    void nobody_elsewhere_finds_them() {
        tell(ToldMinutes.issued(""));
        tell(List.of(ToldMinutes.published(1, PublicPlace.PUBLIC_COLUMN)));
        assertThat(table.one(MEETING, scope(THERE))).isEmpty();
        assertThat(table.one(MEETING, scope(STREET))).isPresent();
        assertThat(table.page(null, null, 9, scope(THERE))).isEmpty();
        assertThat(table.count(null, scope(THERE))).isZero();
        assertThat(table.ofSize(101, scope(THERE))).isEmpty();
        assertThat(table.ofSize(101, scope(HERE))).hasSize(1);
        assertThat(table.ofSize(999, scope(HERE))).isEmpty();
        assertThat(table.onTheColumn(null, Scope.everybody(THERE), 9)).isEmpty();
        assertThat(table.onTheColumn(null, Scope.everybody(HERE), 9)).hasSize(1);
    }

    @Test
    void what_is_worked_on_is_for_the_desk() {
        tell(ToldMinutes.checked(""));
        assertThat(MinutesReaders.fit(row(), as(Role.CLERK))).contains(row());
        assertThat(MinutesReaders.fit(row(), as(Role.OVERSEER))).contains(row());
        assertThat(MinutesReaders.fit(row(), as(Role.MEMBER))).isEmpty();
        assertThat(MinutesReaders.fit(row(), sitting(Role.MEMBER, 101))).isEmpty();
        assertThat(MinutesReaders.fit(row(), liaison())).isEmpty();
        assertThat(as(Role.AUDITOR).looksOverMinutes()).isTrue();
        assertThat(as(Role.FOLLOW_UP).looksOverMinutes()).isFalse();
        assertThat(liaison().looksOverMinutes()).isFalse();
    }

    @Test
    void what_is_signed_is_for_the_seats_of_the_meeting_before_it_is_public() {
        tell(ToldMinutes.corrected(""));
        for (Scope sat : List.of(sitting(Role.MEMBER, 101), sitting(Role.DELEGATE, 103), sitting(Role.MEMBER, 7))) {
            assertThat(MinutesReaders.fit(row(), sat)).get().satisfies(row -> {
                MinutesRow.Told told = Objects.requireNonNull(row.told());
                assertThat(told.versions()).hasSize(2);
                assertThat(told.story()).isEmpty();
                assertThat(told.hands()).isEmpty();
                assertThat(told.wording().paragraphs()).isEmpty();
            });
        }
        assertThat(versions(as(Role.MEMBER))).as("version 2 is not public").containsExactly(1);
        assertThat(versions(as(Role.ADMINISTRATOR))).containsExactly(1);
    }

    @Test
    void nobody_else_knows_of_what_is_signed_and_not_public() {
        tell(ToldMinutes.issued(""));
        for (Role role : List.of(Role.MEMBER, Role.DELEGATE, Role.GRID_WORKER, Role.FOLLOW_UP, Role.ADMINISTRATOR)) {
            assertThat(versions(as(role))).as(role.name()).isEmpty();
        }
        assertThat(versions(liaison())).isEmpty();
        assertThat(versions(as(Role.AUDITOR))).containsExactly(1);

        tell(List.of(ToldMinutes.published(1, PublicPlace.PARTY_AFFAIRS_BOARD)));
        assertThat(versions(as(Role.MEMBER))).containsExactly(1);
        assertThat(versions(liaison())).as("hangs on a board").isEmpty();
    }

    @Test
    void a_unit_reads_what_was_made_public_to_units_or_to_everybody() {
        tell(ToldMinutes.corrected(""));
        assertThat(versions(liaison())).containsExactly(1);
        assertThat(versions(sitting(Role.LIAISON, 101)))
                .as("reads for the unit")
                .containsExactly(1);
        tell(List.of(ToldMinutes.published(2, PublicPlace.PUBLIC_COLUMN)));
        assertThat(versions(liaison())).containsExactly(1, 2);
    }

    private List<Integer> versions(Scope scope) {
        return MinutesReaders.fit(row(), scope).stream()
                .flatMap(row -> Objects.requireNonNull(row.told()).versions().stream())
                .map(MinutesRow.Version::version)
                .toList();
    }

    private static Scope sitting(Role role, int person) {
        Scope here = scope(HERE);
        return new Scope(here.area(), role, new Id.PersonId(new UUID(0, person)), here.office(), here.organisation());
    }

    @Test
    void a_correction_is_another_version_and_the_first_stays_readable() {
        tell(ToldMinutes.corrected(""));
        MinutesRow.Told told = Objects.requireNonNull(row().told());
        assertThat(told.versions()).hasSize(2);
        assertThat(told.version(1).orElseThrow().isAt(PublicPlace.UNITS)).isTrue();
        assertThat(told.version(2).orElseThrow().correcting()).startsWith("列席写漏");
        assertThat(told.version(2).orElseThrow().missing())
                .containsExactly(PublicPlace.PARTY_AFFAIRS_BOARD, PublicPlace.UNITS);
        assertThat(told.correcting()).as("nothing is worked on").isNull();
        assertThat(told.story()).hasSize(7);
    }

    @Test
    void everybody_reads_what_stands_on_the_column_and_only_that() {
        tell(ToldMinutes.issued(""));
        tell(List.of(ToldMinutes.published(1, PublicPlace.UNITS)));
        assertThat(table.onTheColumn(null, Scope.everybody(HERE), 9)).isEmpty();
        assertThat(table.onTheColumn(MEETING, Scope.everybody(HERE), 9)).isEmpty();
        tell(List.of(ToldMinutes.published(1, PublicPlace.PUBLIC_COLUMN)));
        assertThat(table.onTheColumn(null, Scope.everybody(HERE), 9)).hasSize(1);
        assertThat(table.onTheColumn(MEETING, Scope.everybody(HERE), 9)).hasSize(1);
        assertThat(table.onTheColumn(MINUTES, Scope.everybody(HERE), 9)).isEmpty();
    }

    @Test
    void as_it_is_read_units_have_names_and_who_has_none_is_counted() {
        MinutesRow.Version version = Objects.requireNonNull(
                        ToldMinutes.row(ToldMinutes.issued("")).told())
                .version(1)
                .orElseThrow();
        ShownMinutes shown = ShownMinutes.of(
                MEETING,
                version,
                seat -> ToldMinutes.FACTORY.equals(
                                Objects.requireNonNull(seat.holder().organisation())
                                        .value())
                        ? "三纺留守处党支部"
                        : "",
                Nominees.Called.AS_WRITTEN);
        assertThat(shown.chair()).isEqualTo("三纺留守处党支部");
        assertThat(shown.attendance())
                .extracting(ShownMinutes.Line::key)
                .containsExactly(
                        "minutes.attendance.present",
                        "minutes.attendance.excused",
                        "minutes.attendance.absent",
                        "minutes.attendance.attending");
        assertThat(shown.attendance().getFirst().names()).containsExactly("三纺留守处党支部");
        assertThat(shown.attendance().getFirst().unnamed()).isEqualTo(1);
        assertThat(shown.items().getFirst().recused()).containsExactly("#2");
        assertThat(shown.items().getFirst().paragraphs()).containsExactly("会议审议了化粪池改造方案。");
        assertThat(shown.items().getLast().title()).isNull();
    }

    @Test
    void a_vote_that_nobody_could_give_and_one_that_is_not_broken_down_show_no_counts() {
        MinutesRow.Version version = Objects.requireNonNull(
                        ToldMinutes.row(ToldMinutes.issued("")).told())
                .version(1)
                .orElseThrow();
        ShownMinutes shown = ShownMinutes.of(MEETING, version, seat -> "", Nominees.Called.AS_WRITTEN);
        List<ShownMinutes.Vote> votes = shown.items().getFirst().votes();
        assertThat(votes).extracting(ShownMinutes.Vote::quorate).containsExactly(true, true, false, true, true);
        assertThat(votes).filteredOn(ShownMinutes.Vote::notBrokenDown).containsExactly(votes.get(3));
        assertThat(votes.get(2).votes()).isNull();
        assertThat(votes.getLast().ratings())
                .extracting(Counts.Rating::dissatisfied)
                .containsExactly(3);
    }

    @Test
    void everybody_reads_of_a_personal_seat_neither_who_sits_there_nor_from_which_unit() {
        MinutesSheet.Seated unit = ToldMinutes.sheet("").seats().getFirst();
        Id.OrganisationId factory = new Id.OrganisationId(ToldMinutes.FACTORY);
        SeatHolder own = new SeatHolder.Personal(new Id.PersonId(new UUID(0, 9)), factory);
        MinutesSheet.Seated person = new MinutesSheet.Seated(
                unit.seat(), unit.body(), unit.kind(), unit.decides(), own, unit.attendance(), null);
        Map<UUID, String> units = Map.of(ToldMinutes.FACTORY, "三纺留守处党支部");
        assertThat(Minutes.unit(unit, units)).isEqualTo("三纺留守处党支部");
        assertThat(Minutes.unit(person, units)).isEmpty();
    }

    @Test
    void drafts_are_to_be_checked_by_who_had_no_hand_in_them() {
        tell(ToldMinutes.drafted(""));
        assertThat(table.toCheck(new UUID(0, 9), scope(HERE))).isEqualTo(1);
        assertThat(table.toCheck(new UUID(1, Role.CLERK.ordinal()), scope(HERE)))
                .as("who drafted it")
                .isZero();
        assertThat(table.toCheck(new UUID(0, 9), scope(THERE))).isZero();
        tell(List.of(new MinutesEvent.CheckedForSecrecy(ToldMinutes.by(Role.DEPUTY_SECRETARY))));
        assertThat(table.toCheck(new UUID(0, 9), scope(HERE))).isZero();
    }

    @Test
    void what_has_no_outcome_that_stands_is_shown_as_it_was_signed() {
        MinutesRow.Version version = Objects.requireNonNull(
                        ToldMinutes.row(ToldMinutes.issued("")).told())
                .version(1)
                .orElseThrow();
        ShownMinutes shown = ShownMinutes.of(MEETING, version, seat -> "", Nominees.Called.AS_WRITTEN);
        assertThat(shown.items().getFirst().disputed()).containsExactly("停车收费 ");
    }

    @Test
    void only_who_had_no_hand_in_the_draft_is_offered_the_check() {
        MinutesRow drafted = ToldMinutes.row(ToldMinutes.drafted(""));
        UUID hand = new UUID(1, Role.CLERK.ordinal());
        assertThat(MinutesSteps.offered(drafted, Role.DEPUTY_SECRETARY, new UUID(0, 9)))
                .containsExactly("check", "give-back", "edit");
        assertThat(MinutesSteps.offered(drafted, Role.SECRETARY, hand)).containsExactly("edit");
        assertThat(MinutesSteps.offered(drafted, Role.MEMBER, new UUID(0, 9))).isEmpty();
        MinutesRow checked = ToldMinutes.row(ToldMinutes.checked(""));
        assertThat(MinutesSteps.offered(checked, Role.SECRETARY, hand)).containsExactly("issue", "edit");
        assertThat(MinutesSteps.offered(checked, Role.DEPUTY_SECRETARY, hand)).containsExactly("edit");
        assertThat(MinutesSteps.offered(ToldMinutes.row(ToldMinutes.issued("")), Role.CLERK, hand))
                .containsExactly("publish", "correct");
    }

    @Test
    void what_is_signed_after_its_day_is_late() {
        MinutesRow drafted = ToldMinutes.row(ToldMinutes.drafted(""));
        assertThat(Minutes.isLate(drafted, LocalDate.parse("2026-05-06"), ZONE)).isFalse();
        assertThat(Minutes.isLate(drafted, LocalDate.parse("2026-05-07"), ZONE)).isTrue();
        assertThat(Minutes.isLate(ToldMinutes.row(ToldMinutes.issued("")), LocalDate.parse("2026-07-01"), ZONE))
                .isFalse();
    }

    private static Scope as(Role role) {
        Scope here = scope(HERE);
        return new Scope(here.area(), role, here.person(), here.office(), null);
    }

    private static Scope liaison() {
        Scope here = scope(HERE);
        return new Scope(
                here.area(), Role.LIAISON, here.person(), here.office(), new Id.OrganisationId(ToldMinutes.FACTORY));
    }
}
