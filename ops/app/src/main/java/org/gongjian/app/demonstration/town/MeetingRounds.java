package org.gongjian.app.demonstration.town;

import static org.gongjian.app.demonstration.telling.Place.JICHUANG;
import static org.gongjian.app.demonstration.telling.Place.JINHU;
import static org.gongjian.app.demonstration.telling.Place.LIUYIN;
import static org.gongjian.app.demonstration.telling.Place.STREET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.demonstration.matters.Tables;
import org.gongjian.app.demonstration.telling.Cast;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.command.meeting.MeetingCommand;
import org.gongjian.command.meeting.MeetingFacts;
import org.gongjian.command.minutes.MinutesDesk;
import org.gongjian.command.minutes.MinutesFacts;
import org.gongjian.command.motion.BallotBox;
import org.gongjian.command.motion.MotionFacts;
import org.gongjian.command.office.OfficeCommand;
import org.gongjian.command.platform.due.DuePoller;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Purpose;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.minutes.Wording;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/**
 * The two quarters of meetings before today, from a table: every body met as its charter says, but the committee of 机床, which had no
 * quorum last time and is late since. Voted on by name, by hands, on paper and in secret; a tie put off, an opinion reserved, somebody
 * recused, a vote voided by two persons, a meeting postponed, an item from the floor, and two matters assigned as resolved.
 */
public final class MeetingRounds implements Chapter {
    private static final List<List<String>> SEATS = Tables.rows("seats.tsv");
    /** In a cell where nobody, or nothing, is meant. */
    static final String NOBODY = "-";

    private static final int MINUTES_PER_STEP = 4;

    /** Who sits in a committee and votes there with an account of his own; they play no other part. */
    private static final List<Cast.Member> VOTERS = List.of(
            new Cast.Member("yaobin", "姚斌", Role.MEMBER, LIUYIN, "兼职副书记", "liuyin-police"),
            new Cast.Member("shenhong", "沈红", Role.MEMBER, LIUYIN, "兼职委员", "liuyin-school"));

    /** Who convenes in a place, and whose hands its minutes go through. */
    private record Office(String convener, MinutesSteps.Hands hands) {}

    private static final Map<Place, Office> OFFICES = Map.of(
            STREET, new Office("dujuan", new MinutesSteps.Hands("dujuan", "dujuan", "dujuan")),
            LIUYIN, new Office("zhangguoping", new MinutesSteps.Hands("chenxiaolan", "zhoumin", "zhangguoping")),
            JICHUANG, new Office("hanlixin", new MinutesSteps.Hands("xujing", "hanlixin", "hanlixin")),
            JINHU, new Office("luowen", new MinutesSteps.Hands("shenjie", "luowen", "tangjianzhong")));

    private final MeetingFacts facts;
    private final MotionFacts motions;
    private final BallotBox box;
    private final MinutesFacts minutes;
    private final Function<EdgeFacts, MinutesDesk> desk;
    private final Function<EdgeFacts, DuePoller> dues;
    private final AreaFacts areas;
    private final Accounts accounts;

    public MeetingRounds(
            MeetingFacts facts,
            MotionFacts motions,
            BallotBox box,
            MinutesFacts minutes,
            Function<EdgeFacts, MinutesDesk> desk,
            Function<EdgeFacts, DuePoller> dues,
            AreaFacts areas,
            Accounts accounts) {
        this.facts = facts;
        this.motions = motions;
        this.box = box;
        this.minutes = minutes;
        this.desk = desk;
        this.dues = dues;
        this.areas = areas;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "meeting-rounds";
    }

    /** Nothing over a town that was told before its meetings had matters to resolve. */
    @Override
    public void tell(Seeding seeding) {
        List<List<String>> rows = Tables.rows("meetings.tsv");
        if (!rows.stream().allMatch(row -> isThere(seeding, row))) {
            return;
        }
        VOTERS.forEach(voter -> admit(seeding, voter));
        DuePoller due = dues.apply(seeding.edges());
        Round round = null;
        for (List<String> row : rows) {
            boolean begins = row.getFirst().equals("meeting") || row.getFirst().equals("more");
            if (begins) {
                if (round != null) {
                    round.over(due);
                }
                round = new Round(seeding, row);
            } else {
                Objects.requireNonNull(round, "a row before the first meeting").tell(row);
            }
        }
        Objects.requireNonNull(round, "no meeting").over(due);
    }

    private static boolean isThere(Seeding seeding, List<String> row) {
        return !row.getFirst().equals("agenda")
                || row.get(3).equals(NOBODY)
                || seeding.answered(received(row.get(3))).isPresent();
    }

    private static RequestKey received(String matter) {
        return RequestKey.of(Seeding.OWNER, "matter/" + matter);
    }

    private void admit(Seeding seeding, Cast.Member voter) {
        seeding.at(seeding.begin().plusDays(9), "10:00");
        seeding.make(
                voter.officeKey(),
                seeding.as("fangyuan"),
                seeding.area(voter.place()),
                new OfficeCommand.Establish(
                        voter.role(),
                        voter.title(),
                        seeding.organisation(Objects.requireNonNull(voter.organisation())),
                        null,
                        new OfficeCommand.Holder(
                                seeding.person(voter.personKey()),
                                voter.name(),
                                seeding.begin(),
                                null,
                                STREET.label() + "党工委")));
        accounts.openForDemonstration(voter.login(), seeding.acting(voter).person(), Seeding.OWNER);
    }

    /** Of whoever sits there, if he acts himself. */
    private static Optional<Acting> sitting(Seeding seeding, String body, int seat) {
        String person = SEATS.stream()
                .filter(row -> row.getFirst().equals(body))
                .skip(seat - 1L)
                .findFirst()
                .orElseThrow()
                .get(1);
        return Stream.concat(Cast.ALL.stream(), VOTERS.stream())
                .filter(member -> member.login().equals(person))
                .findFirst()
                .map(seeding::acting);
    }

    /** One meeting and where its telling stands. */
    private final class Round {
        private final Seeding seeding;
        private final String key;
        private final Place place;
        private final String body;
        private final Office office;
        private final WorkingCalendar calendar;
        private final MeetingSteps it;
        private final String where;
        private String begins;
        private final List<Wording.Paragraph> paragraphs = new ArrayList<>();
        private final MeetingVotes votes;

        Round(Seeding seeding, List<String> row) {
            this.seeding = seeding;
            this.key = row.get(1);
            this.place = Place.valueOf(row.get(2));
            this.body = row.get(3);
            this.office = Objects.requireNonNull(OFFICES.get(place));
            this.calendar = areas.glance().calendar(seeding.area(place));
            if (row.getFirst().equals("more")) {
                this.where = "";
                this.begins = "";
                this.it = new MeetingSteps(seeding, facts, motions, key, place, body, seeding.today());
                this.votes = votes();
                it.goesOn();
                seeding.at(seeding.today().minusDays(1), "17:45");
                return;
            }
            LocalDate day = ago(row.get(4));
            this.begins = row.get(6);
            this.where = row.get(8);
            this.it = new MeetingSteps(seeding, facts, motions, key, place, body, day);
            this.votes = votes();
            it.called(
                    working(day.minusDays(Integer.parseInt(row.get(5)))),
                    office.convener(),
                    row.get(9),
                    Occasion.valueOf(row.get(7)),
                    row.get(6),
                    where);
        }

        private MeetingVotes votes() {
            return new MeetingVotes(seeding, it, office.hands().clerk(), seat -> sitting(seeding, body, seat), box);
        }

        private LocalDate ago(String days) {
            return working(seeding.today().minusDays(Integer.parseInt(days)));
        }

        /** That day, or the last working day before it. */
        private LocalDate working(LocalDate day) {
            return calendar.plus(day.plusDays(1), -1);
        }

        /** That day, or the first working day after it: not before what happened some days earlier. */
        private LocalDate workingFrom(LocalDate day) {
            return calendar.plus(day.minusDays(1), 1);
        }

        void tell(List<String> row) {
            seeding.at(seeding.now().plusSeconds(60L * MINUTES_PER_STEP));
            switch (row.getFirst()) {
                case "agenda" -> placed(Purpose.valueOf(row.get(1)), row.get(2), row.get(3));
                case "served" -> served(NoticeWay.valueOf(row.get(1)), row.size() > 2 ? row.get(2) : NOBODY);
                case "postponed" -> {
                    seeding.at(workingFrom(it.day().minusDays(4)), "10:00");
                    begins = row.get(2);
                    it.postponed(office.convener(), ago(row.get(1)), begins, where, row.get(3));
                }
                case "roll" -> rollCalled(row.get(1), row.get(2));
                case "opened" ->
                    does(new MeetingCommand.Open(it.seat(Integer.parseInt(row.get(1))), unlessNobody(row.get(2))));
                case "recused" ->
                    does(new MeetingCommand.Recuse(
                            Integer.parseInt(row.get(1)), it.seat(Integer.parseInt(row.get(2))), row.get(3)));
                case "said" -> {
                    String speaker = unlessNobody(row.get(2));
                    does(new MeetingCommand.Note(
                            Integer.parseInt(row.get(1)),
                            speaker == null ? null : it.seat(Integer.parseInt(speaker)),
                            row.get(3)));
                }
                case "hands", "resolve", "named", "paper", "secret", "choose", "reserved", "voided" -> votes.tell(row);
                case "closed" -> does(new MeetingCommand.Close());
                case "minutes" -> paragraphs.add(new Wording.Paragraph(Integer.parseInt(row.get(1)), row.get(2)));
                case "told" -> resolutionsTold(Integer.parseInt(row.get(1)));
                case "papers" -> papers(row.get(1));
                default -> throw new IllegalArgumentException("no step of a meeting: " + row);
            }
        }

        /** What its motions bring about comes by itself, at the hour of the meeting. */
        void over(DuePoller due) {
            due.carryOut(seeding.now());
        }

        // -------------------------------------------------------------- before and in session

        private void placed(Purpose purpose, String title, String matter) {
            var item = new MeetingCommand.PlaceItem(title, purpose, List.of(), null);
            if (matter.equals(NOBODY)) {
                does(item);
            } else {
                String received =
                        seeding.answered(received(matter)).orElseThrow().id();
                it.places(office.convener(), item, new Id.MatterId(UUID.fromString(received)));
            }
        }

        /** To every seat, or to the first so many. */
        private void served(NoticeWay way, String seats) {
            boolean everybody = seats.equals(NOBODY);
            it.serves(clerk(), everybody ? List.of() : it.seats(1, Integer.parseInt(seats)), everybody, way);
        }

        private void rollCalled(String excused, String absent) {
            it.onTheDay(begins);
            taken(excused, Attendance.EXCUSED);
            taken(absent, Attendance.ABSENT);
            does(new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT));
        }

        private void taken(String seats, Attendance attendance) {
            if (!seats.equals(NOBODY)) {
                List<String> named = Arrays.stream(seats.split(" "))
                        .map(seat -> it.seat(Integer.parseInt(seat)))
                        .toList();
                does(new MeetingCommand.TakeAttendance(named, false, attendance));
            }
        }

        private void does(MeetingCommand command) {
            it.does(clerk(), command);
        }

        private String clerk() {
            return office.hands().clerk();
        }

        // -------------------------------------------------------------- papers

        /** In writing to every unit with a seat; all but so many sent their receipt back. */
        private void resolutionsTold(int owing) {
            seeding.at(calendar.plus(it.day(), 2), "10:00");
            does(new MeetingCommand.ServeResolutions(List.of(), true, NoticeWay.PAPER));
            List<Id.OrganisationId> units = facts.bodies(List.of(it.body()), it.day()).stream()
                    .flatMap(one -> one.seats().stream())
                    .map(seat -> seat.holder().organisation())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            seeding.at(calendar.plus(it.day(), 5), "15:00");
            it.does(
                    clerk(),
                    new MeetingCommand.ReturnReceipt(units.subList(0, units.size() - owing)),
                    MeetingSteps.restingOn("盖章回执存会议档案柜"));
        }

        private void papers(String howFar) {
            var held = minutes.meeting(it.meeting());
            var steps = new MinutesSteps(seeding, minutes, desk, office.hands(), key, held);
            seeding.at(calendar.plus(it.day(), 1), "09:30");
            steps.draft(new Wording(null, null, paragraphs));
            if (howFar.equals("drafted")) {
                return;
            }
            seeding.at(calendar.plus(it.day(), 1), "15:00");
            steps.check();
            if (howFar.equals("checked")) {
                return;
            }
            seeding.at(calendar.plus(it.day(), 2), "09:00");
            steps.issue();
            if (!howFar.equals("issued")) {
                seeding.at(calendar.plus(it.day(), 2), "16:00");
                steps.publish(Arrays.stream(howFar.split(" "))
                        .map(PublicPlace::valueOf)
                        .toList());
            }
        }

        private static @Nullable String unlessNobody(String cell) {
            return cell.equals(NOBODY) ? null : cell;
        }
    }
}
