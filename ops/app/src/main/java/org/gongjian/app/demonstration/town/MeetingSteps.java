package org.gongjian.app.demonstration.town;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.meeting.KnownBody;
import org.gongjian.command.meeting.MeetingCommand;
import org.gongjian.command.meeting.MeetingFacts;
import org.gongjian.command.motion.BallotBox;
import org.gongjian.command.motion.BallotPaper;
import org.gongjian.command.motion.MotionCommand;
import org.gongjian.command.motion.MotionFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.SeatId;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Acting;
import org.gongjian.record.Evidence;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** One meeting of one body, told step by step. */
final class MeetingSteps {
    private static final int STEPS_OF_A_CHAPTER = 100;

    private final Seeding seeding;
    private final MeetingFacts facts;
    private final MotionFacts motions;
    private final String key;
    private final UUID id;
    private final Place place;
    private final Id.BodyId body;
    private LocalDate day;
    private int told;

    MeetingSteps(
            Seeding seeding,
            MeetingFacts facts,
            MotionFacts motions,
            String key,
            Place place,
            String body,
            LocalDate day) {
        this.seeding = seeding;
        this.facts = facts;
        this.motions = motions;
        this.key = "meeting/" + key;
        this.id = seeding.id(this.key);
        this.place = place;
        this.body = new Id.BodyId(seeding.id("body/" + body));
        this.day = day;
    }

    /** What is put to the vote at an item; motions of a meeting are numbered. */
    record Put(int number, int item, Question question, VotingWay way, MotionCommand.Aim aim) {
        /** For or against, with nothing that follows for a matter. */
        Put(int number, int item, String text, VotingWay way) {
            this(number, item, new Question.Approval(text), way, MotionCommand.Aim.PLAIN);
        }
    }

    /** Who does a step of a motion, and on what it rests. */
    record By(Acting acting, @Nullable String evidence) {}

    void calledBefore(int days, String by, String title, Occasion occasion) {
        called(day.minusDays(days), by, title, occasion, "14:30", "社区三楼会议室");
    }

    void called(LocalDate on, String by, String title, Occasion occasion, String begins, String where) {
        seeding.at(on, "17:30");
        does(by, new MeetingCommand.Call(title, occasion, startsAt(begins), where, bodies()), inTheNameOfAnother(by));
    }

    /** A deputy types what the secretary signed. */
    private HappenedInput inTheNameOfAnother(String by) {
        return seeding.as(by).role() == Role.DEPUTY_SECRETARY ? restingOn("书记签批的会议通知") : HappenedInput.NOTHING;
    }

    /** To another day, with the body as it stands then. */
    void postponed(String by, LocalDate to, String begins, String where, String reason) {
        day = to;
        does(by, new MeetingCommand.Postpone(startsAt(begins), where, reason, bodies()), inTheNameOfAnother(by));
    }

    private Instant startsAt(String begins) {
        return day.atTime(LocalTime.parse(begins)).atZone(Seeding.ZONE).toInstant();
    }

    private List<KnownBody> bodies() {
        return facts.bodies(List.of(body), day);
    }

    /** Called by a chapter before; its steps have keys of their own. */
    void goesOn() {
        told = STEPS_OF_A_CHAPTER;
    }

    Id.BodyId body() {
        return body;
    }

    LocalDate day() {
        return day;
    }

    Id.MeetingId meeting() {
        return new Id.MeetingId(id);
    }

    void onTheDay(String time) {
        seeding.at(day, time);
    }

    void does(String by, MeetingCommand command) {
        does(by, command, HappenedInput.NOTHING);
    }

    void does(String by, MeetingCommand command, HappenedInput said) {
        Acting acting = seeding.as(by);
        next(acting, said, () -> command);
    }

    /** 送达通知, with the agenda that the secretary signed. */
    void serves(String by, List<String> seats, boolean everybodyElse, NoticeWay way) {
        does(by, new MeetingCommand.ServeNotice(seats, everybodyElse, way), restingOn("书记审定的议题单"));
    }

    /** 列入议题, of a matter that waits for a meeting. */
    void places(String by, MeetingCommand.PlaceItem item, Id.MatterId matter) {
        Acting acting = seeding.as(by);
        next(
                acting,
                HappenedInput.NOTHING,
                () -> new MeetingCommand.PlaceItem(
                        item.title(), item.purpose(), item.entitled(), facts.matter(matter, acting)));
    }

    private void next(Acting acting, HappenedInput said, Supplier<MeetingCommand> asked) {
        seeding.requireGoingOn();
        told++;
        seeding.once(key + "/" + told, edges -> {
            MeetingCommand command = asked.get();
            return List.of(new Asked<>(
                    id.toString(),
                    command,
                    facts.lookedThrough(edges.edge(acting, seeding.area(place), said), MeetingState.UNKNOWN, command)));
        });
    }

    static HappenedInput restingOn(String evidence) {
        return new HappenedInput(null, null, null, null, null, new Evidence(evidence, List.of()));
    }

    // ------------------------------------------------------------------ motions

    /** One motion, from putting it to its end. */
    @SafeVarargs
    final void votes(String by, Put put, Function<MeetingState.Known, MotionCommand>... steps) {
        puts(by, put);
        for (int step = 0; step < steps.length; step++) {
            asks(new By(seeding.as(by), null), put, step + 1, steps[step]);
        }
    }

    void puts(String by, Put put) {
        asks(
                new By(seeding.as(by), null),
                put,
                0,
                held -> new MotionCommand.Put(meeting(), held, put.item(), body, put.question(), put.way(), put.aim()));
    }

    void asks(By by, Put put, int step, Function<MeetingState.Known, MotionCommand> said) {
        seeding.requireGoingOn();
        seeding.once(motion(put) + "/" + step, edges -> List.of(asked(by, put, said.apply(held()), edges)));
    }

    /** A ballot raises the counters of its motion beside its fact. */
    void casts(By by, Put put, int step, BallotPaper paper, BallotBox box) {
        seeding.requireGoingOn();
        seeding.onceBeside(
                motion(put) + "/" + step,
                edges -> asked(by, put, new MotionCommand.CastBallot(paper, held()), edges),
                box.raising(seeding.id(motion(put)), put.question(), paper));
    }

    /** The end of a secret ballot, with what is in the box in the transaction that counts. */
    void counts(By by, Put put, int step, BallotBox box) {
        seeding.requireGoingOn();
        UUID motion = seeding.id(motion(put));
        seeding.onceCompleted(
                motion(put) + "/" + step,
                edges -> asked(by, put, new MotionCommand.Close(held(), null), edges),
                asked -> new Asked<>(
                        asked.target(),
                        new MotionCommand.Close(held(), null, box.open(motion, put.question())),
                        asked.edge(),
                        asked.ifMatch()));
    }

    private MeetingState.Known held() {
        return motions.meeting(meeting()).meeting();
    }

    private String motion(Put put) {
        return key + "/motion/" + put.number();
    }

    private Asked<MotionCommand> asked(By by, Put put, MotionCommand command, EdgeFacts edges) {
        HappenedInput said = by.evidence() == null ? HappenedInput.NOTHING : restingOn(by.evidence());
        Set<Id.OrganisationId> handlers =
                put.aim().task() == null ? Set.of() : Set.of(put.aim().task().lead());
        return new Asked<>(
                seeding.id(motion(put)).toString(),
                command,
                motions.lookedThrough(
                        edges.edge(
                                by.acting(),
                                seeding.area(place),
                                said,
                                new EdgeFacts.Named(Set.of(), handlers, edges.now())),
                        null,
                        command));
    }

    // ------------------------------------------------------------------ who sits there

    Id.PersonId person(String login) {
        return new Id.PersonId(seeding.id("person/" + login));
    }

    String seat(int number) {
        return new SeatId(body, number).key();
    }

    List<String> seats(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::seat).toList();
    }
}
