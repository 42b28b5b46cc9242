package org.gongjian.command.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.meeting.MeetingCommand;
import org.gongjian.command.meeting.MeetingRefusal;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Convening;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Proposer;
import org.gongjian.meeting.Purpose;
import org.gongjian.motion.Outcome.Result;
import org.gongjian.motion.VotingWay;
import org.jspecify.annotations.Nullable;

/** Meetings as they come round through the year. */
record Meetings(Year year, Town town, Source source) {

    /** The committee's day in each month; by its source it meets on some of them or on all. */
    private static final Map<Integer, String> COMMITTEE_DAYS = Map.ofEntries(
            Map.entry(1, "2026-01-27T19:00"),
            Map.entry(2, "2026-02-26T19:00"),
            Map.entry(3, "2026-03-17T19:00"),
            Map.entry(4, "2026-04-16T19:00"),
            Map.entry(5, "2026-05-14T19:00"),
            Map.entry(6, "2026-06-11T19:00"),
            Map.entry(7, "2026-07-10T19:00"),
            Map.entry(8, "2026-08-10T19:00"),
            Map.entry(9, "2026-09-10T19:00"),
            Map.entry(10, "2026-10-09T19:00"),
            Map.entry(11, "2026-11-09T19:00"),
            Map.entry(12, "2026-12-09T19:00"));

    /** Where the chair rotates it is the turn of seat 2 this year; elsewhere seat 1 presides. */
    int chair(BodyKind kind) {
        return kind == BodyKind.COMMITTEE && source.chairRotates() ? 2 : 1;
    }

    /** What stands in the charter is what somebody read in the source. */
    void isReadAloud(Said said) {
        CharterRule rule = year.charter().rule(said.rule());
        String value = switch (rule.value()) {
            case RuleValue.Whole(int number) -> Integer.toString(number);
            case RuleValue.Flag(boolean flag) -> Boolean.toString(flag);
            case RuleValue.Text(String word) -> word;
            case RuleValue.Words(List<String> words) -> String.join(" ", words);
        };
        assertThat(value).as(said.rule()).isEqualTo(said.value());
        assertThat(rule.line()).as("line of " + said.rule()).startsWith(said.line());
        assertThat(rule.document()).as("document of " + said.rule()).contains(source.document(said.line()));
    }

    /**
     * Called on the last day that is in time: the day of the notice does not count, that of the meeting does. For the evening before it is one
     * day short, and refused.
     */
    OneMeeting inTime(BodyKind kind, String title, String starts) {
        Said notice = source.notice(kind);
        LocalDateTime at = LocalDateTime.parse(starts);
        year.at(at.toLocalDate().minusDays(notice.number()) + "T17:30").secretary();
        OneMeeting meeting = new OneMeeting(year, town, kind);
        meeting.isRefused(MeetingRefusal.NOTICE_TOO_SHORT, meeting.call(title, Occasion.REGULAR, at.minusDays(1)))
                .says("days", notice.number())
                .says("earliest", at.toLocalDate())
                .citing(notice);
        return meeting.called(title, Occasion.REGULAR, starts);
    }

    /** The committee meets in this month if its source wants it to. */
    void committeeIn(int month) {
        if (source.committeeMonths().contains(month)) {
            regular(BodyKind.COMMITTEE, committeeDay(month));
        }
    }

    static String committeeDay(int month) {
        return COMMITTEE_DAYS.get(month);
    }

    /** A meeting like any other, where there is such a body: called in time, quorate, with its programme adopted by a show of hands. */
    void regular(BodyKind kind, String starts) {
        if (!town.kinds().contains(kind)) {
            return;
        }
        OneMeeting meeting =
                inTime(kind, "例会", starts).item("下一步工作安排", Purpose.VOTE, null).notified(NoticeWay.SYSTEM);
        year.at(starts).clerk();
        meeting.there(Usual.of(kind).there()).opened(chair(kind), null);
        programme(meeting);
        meeting.closed();
    }

    /** 临时会议 is asked for by anybody; that of the joint conference by one of those whom the charter lets ask, and nobody else. */
    OneMeeting extraordinary(BodyKind kind, String title, String starts) {
        OneMeeting meeting = new OneMeeting(year, town, kind);
        if (kind != BodyKind.JOINT_CONFERENCE) {
            return meeting.asks(meeting.extraordinary(title, starts, new Convening(null, Proposer.MEMBERS, null)));
        }
        meeting.isRefused(
                        MeetingRefusal.EXTRAORDINARY_MEETING_IS_ASKED_FOR,
                        meeting.extraordinary(title, starts, new Convening(null, Proposer.MEMBERS, null)))
                .citing(source.mayAsk());
        return meeting.asks(meeting.extraordinary(title, starts, source.asked()));
    }

    /** Without a waiver it is too early; the deputy cannot give one, the secretary can, for a reason. */
    void isOpenedWithThePeriodWaived(OneMeeting meeting, int chair, @Nullable String acting) {
        Said notice = source.notice(meeting.kind());
        meeting.isRefused(MeetingRefusal.NOTICE_TOO_SHORT, meeting.open(chair, acting))
                .says("days", notice.number())
                .citing(notice);
        MeetingCommand waiver = new MeetingCommand.WaiveNotice("情况紧急，等不到期满");
        year.deputy();
        meeting.isRefused(MeetingRefusal.NOTICE_IS_WAIVED_BY_ANOTHER, waiver)
                .citing(MeetingRuleKeys.NOTICE_WAIVED_BY, "自定");
        year.secretary();
        meeting.asks(waiver);
        year.clerk();
        meeting.opened(chair, acting);
        assertThat(meeting.held().sitting().waiver()).isEqualTo("情况紧急，等不到期满");
        assertThat(((MeetingState.InSession) meeting.held()).presiding().acting())
                .isEqualTo(acting);
    }

    /** The programme of a body is put to it and adopted. */
    void programme(OneMeeting meeting) {
        Usual usual = Usual.of(meeting.kind());
        meeting.puts(1, "同意工作安排", VotingWay.SHOW_OF_HANDS)
                .hands(usual.yes(), usual.no(), 0)
                .closed()
                .comesTo(
                        Result.ADOPTED,
                        Town.seats(meeting.kind()),
                        usual.there(),
                        usual.quorum(),
                        Town.seats(meeting.kind()),
                        usual.needed());
    }

    /**
     * How a body usually votes: of all its seats more than half are there and more than half are in favour.
     *
     * @param quorum how many must be there, counted by hand: 5 of 9, 8 of 14, 4 of 7, 16 of 30
     */
    private record Usual(int there, int yes, int no, int quorum, int needed) {
        private static Usual of(BodyKind kind) {
            return switch (kind) {
                case COMMITTEE -> new Usual(8, 5, 3, 5, 5);
                case JOINT_CONFERENCE -> new Usual(12, 8, 4, 8, 8);
                case TWO_NEW_CONFERENCE -> new Usual(6, 4, 2, 4, 4);
                case PARTY_CONGRESS -> new Usual(25, 16, 9, 16, 16);
                case COMMUNITY_ASSEMBLY, OVERSIGHT_COMMITTEE, RESIDENTS_COUNCIL, WORKING_COMMITTEE, OTHER ->
                    throw new AssertionError(kind);
            };
        }
    }
}
