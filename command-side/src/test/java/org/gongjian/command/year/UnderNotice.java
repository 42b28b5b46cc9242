package org.gongjian.command.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.person;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.matter.MatterRefusal;
import org.gongjian.command.notice.NoticeCommand;
import org.gongjian.command.notice.NoticeRefusal;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState;
import org.gongjian.notice.ObjectionResult;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What the assembly balloted on hangs on the board over the holidays of May, and is objected to (004-06, 004-14). */
record UnderNotice(
        Year year, Source source, OneMatter matter, Aggregate<NoticeState, NoticeCommand, NoticeEvent> notice) {
    private static final NoticeCommand.Subject FINE = new NoticeCommand.Subject(true, true);

    /** Of five working days after 29 April, counted by hand: 30 April, 6, 7, 8 and the Saturday, 9 May, which is worked. */
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-05-09");

    /** The clerk drafts it in the evening of the ballot. */
    static UnderNotice drafted(Year year, Source source, OneMatter matter, OneMotion ballot) {
        UnderNotice one = new UnderNotice(year.at("2026-04-28T21:30").clerk(), source, matter, year.notice());
        one.notice.asks(new NoticeCommand.Draft(
                new NoticeAbout.OfMotion(ballot.id(), matter.id()),
                new NoticeCommand.Words("充电棚票决结果", "赞成 9 票，反对 4 票，弃权 1 票，通过。", "到社区服务大厅提出", List.of("社区公开栏"), true),
                FINE));
        return one;
    }

    void hangsOverTheHolidays() {
        isPosted();
        isAssignedNowOrLater();
        isObjectedToInTime();
        endsWithTheLastAnswer();
        isCarriedOut();
    }

    private void isPosted() {
        year.at("2026-04-29T09:00").secretary();
        notice.isRefused(NoticeRefusal.NOTICE_RUNS_LONGER, new NoticeCommand.Post(LAST_DAY.minusDays(1), FINE))
                .says("least", LAST_DAY)
                .citing(RuleKeys.PUBLIC_NOTICE_DAYS, "自定");
        notice.asks(new NoticeCommand.Post(null, FINE));
        NoticeState.Posting posting = ((NoticeState.Running) notice.state()).posting();
        assertThat(posting.period().until()).isEqualTo(LAST_DAY);
        assertThat(posting.holds()).isEqualTo(source.noticeHolds().holds());
        year.system("public_notice");
        matter.asks(new MatterCommand.PutUnderNotice(id(), posting.period().from(), LAST_DAY, posting.holds()));
    }

    /** An objection suspends under all sources but one: there the matter was assigned with the ballot. */
    private void isAssignedNowOrLater() {
        year.secretary();
        if (source.noticeHolds().holds()) {
            matter.stands(StageCode.UNDER_NOTICE)
                    .isRefused(MatterRefusal.PUBLIC_NOTICE_STILL_RUNNING, OneMatter.assign(Town.RESIDENTS_COMMITTEE))
                    .says("until", LAST_DAY)
                    .citing(source.noticeHolds());
        } else {
            matter.stands(StageCode.ASSIGNED);
        }
    }

    /** A neighbour with his name, somebody without on the last day; who comes on the day after is too late. */
    private void isObjectedToInTime() {
        year.at("2026-05-07T15:00").clerk();
        notice.asks(objection(person(44), "离窗过近"));
        year.at("2026-05-09T16:00").clerk();
        notice.asks(objection(null, "占了绿地"));
        year.at("2026-05-09T23:00").system("public_notice");
        notice.isRefused(NoticeRefusal.NOTICE_STILL_RUNS, new NoticeCommand.End())
                .says("until", LAST_DAY)
                .citing(RuleKeys.PUBLIC_NOTICE_DAYS, "自定");
        year.at("2026-05-10T00:00").system("public_notice");
        notice.isRefused(NoticeRefusal.OBJECTIONS_ARE_NOT_ANSWERED, new NoticeCommand.End())
                .says("count", 2);
        year.at("2026-05-10T09:00").clerk();
        notice.isRefused(NoticeRefusal.OBJECTION_COMES_TOO_LATE, objection(null, "太晚了"))
                .says("until", LAST_DAY)
                .citing(RuleKeys.PUBLIC_NOTICE_DAYS, "自定");
    }

    private void endsWithTheLastAnswer() {
        year.at("2026-05-11T09:00").secretary();
        notice.asks(answer(1, DeliveryMethod.IN_PERSON));
        notice.asks(answer(2, null));
        year.system("public_notice");
        notice.asks(new NoticeCommand.End());
        assertThat(((NoticeState.Over) notice.state()).objections()).hasSize(2);
        matter.asks(new MatterCommand.EndNotice(id(), false));
        if (source.noticeHolds().holds()) {
            matter.stands(StageCode.ADMITTED).assignedAsResolved(null);
        }
    }

    /** To whom the ballot named, with fifteen working days from the day on which it could be. */
    private void isCarriedOut() {
        var handling = matter.stands(StageCode.ASSIGNED).handled().handling();
        assertThat(handling.lead()).isEqualTo(Town.RESIDENTS_COMMITTEE);
        assertThat(matter.assignedOn()).isEqualTo(source.vitalAssigned());
        assertThat(handling.due().on()).isEqualTo(source.vitalDue());
    }

    private static NoticeCommand objection(Id.@Nullable PersonId by, String summary) {
        return new NoticeCommand.RaiseObjection(by, new Concealed(person(44), "A256GCM", "Ym94"), summary);
    }

    private static NoticeCommand answer(int objection, @Nullable DeliveryMethod told) {
        return new NoticeCommand.HandleObjection(objection, ObjectionResult.ADOPTED, "棚位外移三米", told);
    }

    private Id.NoticeId id() {
        return (Id.NoticeId) notice.id();
    }
}
