package org.gongjian.command.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.notice.GivenNotice.ABOUT;
import static org.gongjian.command.notice.GivenNotice.FINE;
import static org.gongjian.command.notice.GivenNotice.NEIGHBOUR;
import static org.gongjian.command.notice.GivenNotice.WORDS;
import static org.gongjian.command.notice.GivenNotice.answer;
import static org.gongjian.command.notice.GivenNotice.objection;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.notice.NoticeCommand.Subject;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState;
import org.gongjian.notice.NoticeSubject;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class NoticeDeciderTest {
    private static final Passage PHONE = new Passage(Passage.Part.SUMMARY, Passage.Kind.PHONE_NUMBER, 3, 13);

    private final GivenNotice notice = GivenNotice.underA(true);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private NoticeEvent.Posted postedEvent(GivenNotice drafted) {
        return (NoticeEvent.Posted)
                drafted.decide(drafted.secretary("2026-04-29T09:00"), new NoticeCommand.Post(null, FINE));
    }

    @Test
    void a_notice_posted_on_29_april_runs_five_working_days_to_a_saturday_that_is_worked() {
        NoticeEvent.Posted posted = postedEvent(notice.drafted());

        assertThat(posted.period().from()).isEqualTo(day("2026-04-29"));
        assertThat(posted.period().until()).isEqualTo(day("2026-05-09"));
        assertThat(posted.period().workingDays()).isEqualTo(5);
        assertThat(posted.period().rules().charterVersion()).isEqualTo(3);
        assertThat(posted.holds()).isTrue();
    }

    @Test
    void where_the_charter_counts_natural_days_it_runs_those() {
        assertThat(postedEvent(GivenNotice.inNaturalDays().drafted()).period().until())
                .isEqualTo(day("2026-05-04"));
    }

    @Test
    void it_holds_a_matter_only_where_the_charter_says_so_and_a_matter_is_there() {
        assertThat(postedEvent(GivenNotice.underA(false).drafted()).holds()).isFalse();

        GivenNotice ofLists = GivenNotice.underA(true);
        ofLists.does(
                ofLists.clerk("2026-04-28T21:30"),
                new NoticeCommand.Draft(new NoticeAbout.Free(NoticeSubject.YEAR_LISTS), WORDS, FINE));
        assertThat(postedEvent(ofLists).holds()).isFalse();
    }

    @Test
    void it_may_hang_longer_than_it_must_and_never_shorter() {
        notice.drafted();
        assertThat(notice.decide(notice.secretary("2026-04-29T09:00"), new NoticeCommand.Post(day("2026-05-15"), FINE)))
                .isInstanceOfSatisfying(
                        NoticeEvent.Posted.class,
                        it -> assertThat(it.period().workingDays()).isEqualTo(10));
        assertRefused(
                NoticeRefusal.NOTICE_RUNS_LONGER,
                () -> notice.decide(
                        notice.secretary("2026-04-29T09:00"), new NoticeCommand.Post(day("2026-05-08"), FINE)));
    }

    @Test
    void whoever_drafted_it_does_not_post_it_and_what_was_sent_back_is_written_anew_first() {
        notice.does(notice.secretary("2026-04-28T21:30"), new NoticeCommand.Draft(ABOUT, WORDS, FINE));
        NoticeCommand post = new NoticeCommand.Post(null, FINE);
        assertRefused(
                NoticeRefusal.NOTICE_NEEDS_ANOTHER_CHECKER,
                () -> notice.decide(notice.secretary("2026-04-29T09:00"), post));
        assertRefused(
                NoticeRefusal.NOTICE_IS_CHECKED_IN_PERSON,
                () -> notice.decide(notice.forAnother(notice.deputy("2026-04-29T09:00")), post));
        assertRefused(GeneralRefusal.NOT_YOUR_OFFICE, () -> notice.decide(notice.clerk("2026-04-29T09:00"), post));
        notice.does(notice.deputy("2026-04-29T08:00"), new NoticeCommand.SendBack("写明票数"));
        assertRefused(NoticeRefusal.NOTICE_WAS_SENT_BACK, () -> notice.decide(notice.deputy("2026-04-29T09:00"), post));
        assertRefused(
                NoticeRefusal.NOTICE_SAYS_THIS_ALREADY,
                () -> notice.decide(notice.secretary("2026-04-29T09:00"), new NoticeCommand.Redraft(WORDS)));
        notice.does(
                notice.secretary("2026-04-29T09:00"),
                new NoticeCommand.Redraft(
                        new NoticeCommand.Words("票决结果", "赞成 31，反对 11，弃权 3", "到社区提出", List.of("公开栏"), false)));
        assertThat(notice.decide(notice.deputy("2026-04-29T10:00"), post)).isInstanceOf(NoticeEvent.Posted.class);
        assertRefused(
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE, () -> notice.decide(notice.deputy("2026-04-29T08:30"), post));
    }

    @Test
    void nobody_is_shown_in_it_when_it_is_drafted_nor_when_it_is_posted() {
        assertRefused(
                NoticeRefusal.NOTICE_SHOWS_PERSONAL_DATA,
                () -> notice.decide(
                        notice.edge(Role.CLERK, 1, "2026-04-28T21:30", PHONE),
                        new NoticeCommand.Draft(ABOUT, WORDS, FINE)));
        notice.drafted();
        assertRefused(
                NoticeRefusal.NOTICE_SHOWS_PERSONAL_DATA,
                () -> notice.decide(
                        notice.edge(Role.SECRETARY, 2, "2026-04-29T09:00", PHONE), new NoticeCommand.Post(null, FINE)));
    }

    @Test
    void what_is_shown_has_an_outcome_is_for_the_public_and_hangs_somewhere() {
        assertRefused(
                NoticeRefusal.NOTICE_SHOWS_WHAT_IS_NOT_FOR_THE_PUBLIC,
                () -> notice.decide(
                        notice.clerk("2026-04-28T21:30"),
                        new NoticeCommand.Draft(ABOUT, WORDS, new Subject(true, false))));
        assertRefused(
                NoticeRefusal.NOTICE_NEEDS_AN_OUTCOME,
                () -> notice.decide(
                        notice.clerk("2026-04-28T21:30"),
                        new NoticeCommand.Draft(ABOUT, WORDS, new Subject(false, true))));
        assertRefused(
                NoticeRefusal.NOTICE_NEEDS_A_PLACE,
                () -> notice.decide(
                        notice.clerk("2026-04-28T21:30"),
                        new NoticeCommand.Draft(
                                ABOUT, new NoticeCommand.Words("标题", "内容", "到社区提出", List.of(), false), FINE)));
        notice.drafted();
        assertRefused(
                NoticeRefusal.NOTICE_NEEDS_AN_OUTCOME,
                () -> notice.decide(
                        notice.secretary("2026-04-29T09:00"), new NoticeCommand.Post(null, new Subject(false, true))));
    }

    @Test
    void objections_come_from_anybody_named_or_not_until_the_last_day() {
        notice.posted();
        assertThat(notice.decide(notice.clerk("2026-05-09T23:50"), objection(NEIGHBOUR)))
                .isInstanceOfSatisfying(NoticeEvent.ObjectionRaised.class, it -> {
                    assertThat(it.objection()).isEqualTo(1);
                    assertThat(it.by()).isEqualTo(NEIGHBOUR);
                    assertThat(it.words()).isEqualTo(GivenNotice.SAID);
                });
        notice.objected();
        assertThat(notice.decide(notice.clerk("2026-05-08T09:00"), objection(null)))
                .isInstanceOfSatisfying(NoticeEvent.ObjectionRaised.class, it -> {
                    assertThat(it.objection()).isEqualTo(2);
                    assertThat(it.by()).isNull();
                });
        assertRefused(
                NoticeRefusal.OBJECTION_COMES_TOO_LATE,
                () -> notice.decide(notice.clerk("2026-05-10T00:00"), objection(NEIGHBOUR)));
        assertRefused(
                NoticeRefusal.NOTICE_SHOWS_PERSONAL_DATA,
                () -> notice.decide(notice.edge(Role.CLERK, 1, "2026-05-08T09:00", PHONE), objection(null)));
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> notice.decide(notice.edge(Role.LIAISON, 5, "2026-05-08T09:00"), objection(null)));
    }

    @Test
    void whoever_gave_a_name_is_told_and_nobody_answers_himself() {
        notice.posted().objected();
        assertRefused(
                NoticeRefusal.WHO_OBJECTED_MUST_BE_TOLD,
                () -> notice.decide(notice.secretary("2026-05-09T10:00"), answer(1, null)));
        assertRefused(
                NoticeRefusal.OBJECTOR_CANNOT_ANSWER_HIMSELF,
                () -> notice.decide(
                        notice.edge(Role.SECRETARY, 44, "2026-05-09T10:00"), answer(1, DeliveryMethod.PHONE)));
        assertRefused(
                NoticeRefusal.NO_SUCH_OBJECTION,
                () -> notice.decide(notice.secretary("2026-05-09T10:00"), answer(2, DeliveryMethod.PHONE)));
        assertRefused(
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE,
                () -> notice.decide(notice.secretary("2026-05-07T14:00"), answer(1, DeliveryMethod.PHONE)));
        notice.answered("2026-05-09T10:00");
        assertRefused(
                NoticeRefusal.OBJECTION_IS_ANSWERED_ALREADY,
                () -> notice.decide(notice.secretary("2026-05-09T11:00"), answer(1, DeliveryMethod.PHONE)));
    }

    @Test
    void what_is_anonymous_is_answered_on_the_notice_and_nobody_is_told() {
        notice.posted().does(notice.clerk("2026-05-07T15:00"), objection(null));
        assertThat(notice.decide(notice.secretary("2026-05-09T10:00"), answer(1, DeliveryMethod.PHONE)))
                .isInstanceOfSatisfying(
                        NoticeEvent.ObjectionHandled.class,
                        it -> assertThat(it.told()).isNull());
    }

    @Test
    void it_ends_after_its_last_day_and_not_before_everything_is_answered() {
        notice.posted().objected();
        assertThat(((NoticeState.Running) notice.state).endsAt(Given.ZONE))
                .as("an objection is open")
                .isEmpty();
        assertRefused(
                NoticeRefusal.OBJECTIONS_ARE_NOT_ANSWERED,
                () -> notice.decide(notice.system("2026-05-10T00:00"), new NoticeCommand.End()));
        notice.answered("2026-05-09T10:00");
        assertThat(((NoticeState.Running) notice.state).endsAt(Given.ZONE))
                .contains(day("2026-05-10").atStartOfDay(Given.ZONE).toInstant());
        assertRefused(
                NoticeRefusal.NOTICE_STILL_RUNS,
                () -> notice.decide(notice.system("2026-05-09T23:59"), new NoticeCommand.End()));
        assertRefused(
                NoticeRefusal.ONLY_THE_SYSTEM_ENDS_A_NOTICE,
                () -> notice.decide(notice.secretary("2026-05-10T00:00"), new NoticeCommand.End()));
        notice.does(notice.system("2026-05-10T00:00"), new NoticeCommand.End());
        assertRefused(
                NoticeRefusal.NOTICE_IS_OVER,
                () -> notice.decide(notice.clerk("2026-05-09T09:00"), objection(NEIGHBOUR)));
    }

    @Test
    void what_is_answered_late_ends_with_the_answer() {
        notice.posted().objected().answered("2026-05-12T16:00");
        assertThat(((NoticeState.Running) notice.state).endsAt(Given.ZONE))
                .contains(notice.secretary("2026-05-12T16:00").happened().at());
    }

    @Test
    void it_is_extended_while_it_runs_by_working_days() {
        notice.posted();
        assertThat(notice.decide(notice.secretary("2026-05-09T17:00"), new NoticeCommand.Extend(2, "异议较多")))
                .isInstanceOfSatisfying(NoticeEvent.Extended.class, it -> {
                    assertThat(it.period().from()).isEqualTo(day("2026-04-29"));
                    assertThat(it.period().until()).isEqualTo(day("2026-05-12"));
                    assertThat(it.period().workingDays()).isEqualTo(7);
                });
        assertRefused(
                NoticeRefusal.EXTENSION_NEEDS_DAYS,
                () -> notice.decide(notice.secretary("2026-05-09T17:00"), new NoticeCommand.Extend(0, "异议较多")));
        assertRefused(
                NoticeRefusal.NOTICE_PERIOD_IS_OVER,
                () -> notice.decide(notice.secretary("2026-05-10T00:00"), new NoticeCommand.Extend(2, "异议较多")));
    }

    @Test
    void it_is_withdrawn_by_two_persons_in_person() {
        notice.posted();
        NoticeCommand ask = new NoticeCommand.AskWithdrawal("票数有误");
        NoticeCommand withdraw = new NoticeCommand.Withdraw();
        assertRefused(
                NoticeRefusal.WITHDRAWAL_IS_NOT_ASKED_FOR,
                () -> notice.decide(notice.secretary("2026-04-30T09:00"), withdraw));
        assertRefused(
                NoticeRefusal.NOTICE_IS_CHECKED_IN_PERSON,
                () -> notice.decide(notice.forAnother(notice.secretary("2026-04-30T09:00")), ask));
        notice.does(notice.secretary("2026-04-30T09:00"), ask);
        assertRefused(
                NoticeRefusal.WITHDRAWAL_IS_ASKED_ALREADY, () -> notice.decide(notice.deputy("2026-04-30T09:10"), ask));
        assertRefused(
                NoticeRefusal.WITHDRAWAL_NEEDS_ANOTHER_PERSON,
                () -> notice.decide(notice.secretary("2026-04-30T09:10"), withdraw));
        assertRefused(
                NoticeRefusal.NOTICE_IS_CHECKED_IN_PERSON,
                () -> notice.decide(notice.forAnother(notice.deputy("2026-04-30T09:10")), withdraw));
        notice.does(notice.deputy("2026-04-30T09:10"), withdraw);
        assertRefused(
                NoticeRefusal.NOTICE_IS_WITHDRAWN,
                () -> notice.decide(notice.clerk("2026-04-30T10:00"), objection(null)));
    }

    @Test
    void what_two_persons_voided_is_taken_back_by_the_system_at_once() {
        NoticeCommand voided = new NoticeCommand.WithdrawAsVoided("计票有误");
        notice.drafted();
        assertRefused(
                NoticeRefusal.NOTICE_IS_NOT_POSTED_YET, () -> notice.decide(notice.system("2026-04-28T22:00"), voided));
        notice.does(notice.secretary("2026-04-29T09:00"), new NoticeCommand.Post(null, FINE));
        assertRefused(
                NoticeRefusal.ONLY_THE_SYSTEM_ENDS_A_NOTICE,
                () -> notice.decide(notice.deputy("2026-04-30T09:00"), voided));
        assertRefused(
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE,
                () -> notice.decide(notice.system("2026-04-29T08:00"), voided));
        Edge edge = notice.system("2026-04-30T09:00");
        assertThat(NoticeDecider.decide(notice.state, voided, edge))
                .containsExactly(
                        new NoticeEvent.WithdrawalAsked(edge.happened(), "计票有误"),
                        new NoticeEvent.Withdrawn(edge.happened()));

        notice.does(notice.secretary("2026-04-30T08:00"), new NoticeCommand.AskWithdrawal("票数有误"));
        assertThat(NoticeDecider.decide(notice.state, voided, edge))
                .as("somebody asked for it before")
                .containsExactly(new NoticeEvent.Withdrawn(edge.happened()));
        notice.does(edge, voided);
        assertThat(notice.state)
                .isInstanceOfSatisfying(
                        NoticeState.Withdrawn.class,
                        it -> assertThat(it.reason()).isEqualTo("票数有误"));
    }

    @Test
    void steps_come_in_their_order() {
        assertRefused(
                NoticeRefusal.NO_SUCH_NOTICE,
                () -> notice.decide(notice.clerk("2026-04-28T21:30"), new NoticeCommand.Redraft(WORDS)));
        notice.drafted();
        assertRefused(
                NoticeRefusal.NOTICE_IS_DRAFTED_ALREADY,
                () -> notice.decide(notice.clerk("2026-04-28T21:30"), new NoticeCommand.Draft(ABOUT, WORDS, FINE)));
        assertRefused(
                NoticeRefusal.NOTICE_IS_NOT_POSTED_YET,
                () -> notice.decide(notice.clerk("2026-04-29T09:00"), objection(null)));
        notice.does(notice.secretary("2026-04-29T09:00"), new NoticeCommand.Post(null, FINE));
        assertRefused(
                NoticeRefusal.NOTICE_IS_POSTED_ALREADY,
                () -> notice.decide(notice.clerk("2026-04-29T10:00"), new NoticeCommand.Redraft(WORDS)));
        assertRefused(
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE,
                () -> notice.decide(notice.clerk("2026-04-29T08:00"), objection(null)));
        assertRefused(
                GeneralRefusal.RECORD_IS_AMISS,
                () -> NoticeDecider.decide(
                        notice.state.evolve(new NoticeEvent.Withdrawn(
                                notice.clerk("2026-04-29T10:00").happened())),
                        objection(null),
                        notice.clerk("2026-04-29T10:00")));
    }
}
