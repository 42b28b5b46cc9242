package org.gongjian.query.minutes;

import static org.gongjian.query.registry.RegistryTold.HERE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.body.SeatHolder;
import org.gongjian.charter.Share;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.meeting.SubstituteStanding;
import org.gongjian.minutes.MinutesEvent;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.minutes.Wording;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Denominator;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.registry.RegistryTold;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** Minutes of the meeting of 24 April: one body, four seats, every kind of vote. */
final class ToldMinutes {
    static final UUID MEETING = new UUID(0, 81);
    static final UUID MINUTES = new UUID(0, 95);
    static final UUID FACTORY = new UUID(0, 51);
    private static final Id.BodyId BODY = new Id.BodyId(new UUID(0, 60));
    private static final Instant AT = Instant.parse("2026-04-27T02:00:00Z");

    private ToldMinutes() {}

    static List<MinutesEvent> drafted(String words) {
        return List.of(new MinutesEvent.Drafted(
                by(Role.CLERK), new Id.MeetingId(MEETING), wording(words), LocalDate.parse("2026-05-06")));
    }

    private static Wording wording(String words) {
        return new Wording(
                "现纪要如下 " + words, "街道党建办 " + words, List.of(new Wording.Paragraph(1, "会议审议了化粪池改造方案。\n" + words)));
    }

    static List<MinutesEvent> returned(String words) {
        List<MinutesEvent> events = new ArrayList<>(drafted(words));
        events.add(new MinutesEvent.Returned(by(Role.DEPUTY_SECRETARY), "写得太细 " + words));
        return events;
    }

    static List<MinutesEvent> checked(String words) {
        List<MinutesEvent> events = new ArrayList<>(drafted(words));
        events.add(new MinutesEvent.CheckedForSecrecy(by(Role.DEPUTY_SECRETARY)));
        return events;
    }

    static List<MinutesEvent> issued(String words) {
        List<MinutesEvent> events = new ArrayList<>(checked(words));
        events.add(issued(1, words));
        return events;
    }

    /** Public to units, corrected, and the second version is signed. */
    static List<MinutesEvent> corrected(String words) {
        List<MinutesEvent> events = new ArrayList<>(issued(words));
        events.add(new MinutesEvent.Published(by(Role.CLERK), 1, List.of(PublicPlace.UNITS)));
        events.add(new MinutesEvent.CorrectionDrafted(by(Role.CLERK), wording(words), "列席写漏 " + words));
        events.add(new MinutesEvent.CheckedForSecrecy(by(Role.DEPUTY_SECRETARY)));
        events.add(issued(2, words));
        return events;
    }

    static MinutesEvent published(int version, PublicPlace... places) {
        return new MinutesEvent.Published(by(Role.CLERK), version, List.of(places));
    }

    private static MinutesEvent issued(int version, String words) {
        return new MinutesEvent.Issued(
                by(Role.SECRETARY),
                version,
                "柳联纪〔2026〕2号",
                sheet(words),
                LocalDate.parse("2026-04-30"),
                List.of(PublicPlace.PARTY_AFFAIRS_BOARD, PublicPlace.UNITS),
                new PaperTemplate(0, "ab".repeat(32)),
                attachment(version, 1),
                attachment(version, 2));
    }

    private static Attachment attachment(int version, int n) {
        return new Attachment(
                new Id.FileId(new UUID(version, n)),
                "会议纪要.pdf",
                "application/pdf",
                100L * version + n,
                "cd".repeat(32));
    }

    static MinutesSheet sheet(String words) {
        return new MinutesSheet(
                "二季度联席会 " + words,
                Occasion.REGULAR,
                LocalDate.parse("2026-04-24"),
                Instant.parse("2026-04-24T06:30:00Z"),
                Instant.parse("2026-04-24T08:20:00Z"),
                "社区三楼会议室",
                seat(1),
                "轮值书记出差 " + words,
                List.of(
                        seated(1, Attendance.PRESENT, null),
                        seated(
                                2,
                                Attendance.PRESENT,
                                new Sitting.Substitute(new Id.PersonId(new UUID(0, 7)), SubstituteStanding.LIAISON)),
                        seated(3, Attendance.EXCUSED, null),
                        seated(4, Attendance.ABSENT, null)),
                "抢修 " + words,
                List.of(
                        new MinutesSheet.Item(
                                1,
                                "化粪池改造 " + words,
                                Purpose.VOTE,
                                List.of(seat(2)),
                                votes(words),
                                List.of("停车收费 " + words),
                                "材料不全 " + words),
                        new MinutesSheet.Item(2, null, Purpose.DELIBERATE, List.of(), List.of(), List.of(), null)));
    }

    /** One that was adopted, a tie, one without a quorum, one of few secret ballots, and one of whom is appraised. */
    private static List<MinutesSheet.Vote> votes(String words) {
        Counts clear = new Counts.Votes(2, 0, 0);
        Counts tied = new Counts.Votes(1, 1, 0);
        Counts graded = new Counts.Ratings(List.of(new Counts.Rating("物业 " + words, 1, 2, 3, 4)));
        List<MinutesSheet.Reserved> reserved = List.of(new MinutesSheet.Reserved(seat(3), "请错峰施工 " + words));
        return List.of(
                vote("分工方案 " + words, VotingWay.NAMED, Outcome.Result.ADOPTED, clear, null, reserved),
                vote("工期", VotingWay.SHOW_OF_HANDS, Outcome.Result.REJECTED, tied, Choice.NO, List.of()),
                vote("追加经费", VotingWay.NAMED, Outcome.Result.NO_QUORUM, tied, null, List.of()),
                vote("人选", VotingWay.SECRET_BALLOT, Outcome.Result.ADOPTED, null, null, List.of()),
                vote("物业测评", VotingWay.PAPER_BALLOT, Outcome.Result.COUNTED, graded, null, List.of()));
    }

    private static MinutesSheet.Vote vote(
            String text,
            VotingWay way,
            Outcome.Result result,
            @Nullable Counts counts,
            @Nullable Choice casting,
            List<MinutesSheet.Reserved> reserved) {
        return new MinutesSheet.Vote(
                text,
                way,
                new VotingRule(
                        "majority_joint_meeting",
                        Share.MORE_THAN_HALF,
                        Denominator.ENTITLED,
                        Share.MORE_THAN_HALF,
                        false),
                new Outcome(result, 4, 2, 3, 4, 3, counts, casting, List.of()),
                reserved);
    }

    private static MinutesSheet.Seated seated(
            int number, Attendance attendance, Sitting.@Nullable Substitute substitute) {
        return new MinutesSheet.Seated(
                seat(number),
                "柳荫社区党建联席会",
                BodyKind.JOINT_CONFERENCE,
                true,
                new SeatHolder.Organisational(
                        new Id.OrganisationId(new UUID(0, 50 + number)), new Id.PersonId(new UUID(0, 100 + number))),
                attendance,
                substitute);
    }

    static SeatId seat(int number) {
        return new SeatId(BODY, number);
    }

    static Happened by(Role role) {
        Happened told = RegistryTold.by(role);
        return new Happened(
                AT,
                false,
                new Id.PersonId(new UUID(1, role.ordinal())),
                told.inCapacityOf(),
                new Id.PersonId(new UUID(1, role.ordinal())),
                told.via(),
                null);
    }

    /** As the read model folds them. */
    static MinutesRow row(List<MinutesEvent> events) {
        List<Recorded> stream = new ArrayList<>();
        for (MinutesEvent event : events) {
            stream.add(new Recorded(
                    event,
                    "minutes",
                    MINUTES.toString(),
                    stream.size(),
                    stream.size() + 1L,
                    new UUID(1, stream.size()),
                    RegistryTold.NOW,
                    HERE,
                    "zhanggp"));
        }
        return MinutesFold.of(stream).orElseThrow();
    }
}
