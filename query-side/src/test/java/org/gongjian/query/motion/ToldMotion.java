package org.gongjian.query.motion;

import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.by;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.charter.Share;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.meeting.SeatId;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Denominator;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Question;
import org.gongjian.motion.Reckoning;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;

/** A motion of the joint conference: three seats, of which two voted. */
final class ToldMotion {
    /** Who keeps the record: {@link org.gongjian.query.registry.RegistryTold#by}. */
    static final UUID RECORDER = new UUID(0, 70);

    static final UUID MEETING = new UUID(0, 81);
    private static final Id.BodyId BODY = new Id.BodyId(new UUID(0, 60));

    private ToldMotion() {}

    static List<MotionEvent> open(String words) {
        Happened by = by(Role.CLERK);
        return List.of(
                put(words, VotingWay.NAMED),
                new MotionEvent.VoteCast(by, seat(2), Choice.NO),
                new MotionEvent.VoteChanged(by, seat(2), Choice.NO, Choice.YES),
                new MotionEvent.VoteCast(spoken(), seat(1), Choice.YES));
    }

    /** What the clerk wrote down, without saying who spoke. */
    static Happened spoken() {
        Happened by = by(Role.CLERK);
        return new Happened(
                by.at(),
                by.dateOnly(),
                by.actedBy(),
                by.inCapacityOf(),
                by.recordedBy(),
                by.via(),
                new Evidence("会场口头表决", List.of()));
    }

    /** Hands were counted, and it is not closed. */
    static List<MotionEvent> counted() {
        return List.of(
                put("", VotingWay.SHOW_OF_HANDS),
                new MotionEvent.HandsCounted(
                        by(Role.CLERK), new Counts.Votes(2, 1, 0), new MotionEvent.Seats(3, 3, 0, null), List.of()));
    }

    /** Papers were counted under the eyes of these, and it is not closed. */
    static List<MotionEvent> papers(Id.PersonId... scrutineers) {
        return List.of(
                put("", VotingWay.PAPER_BALLOT),
                new MotionEvent.PaperCounted(
                        by(Role.CLERK),
                        new CountSheet(3, 3, 2, 1, new Counts.Votes(2, 0, 0), List.of(scrutineers)),
                        new MotionEvent.Seats(3, 3, 0, null)));
    }

    /** Two of three seats cast a secret ballot. */
    static List<MotionEvent> secret(Question question) {
        return List.of(
                put(question, VotingWay.SECRET_BALLOT, ""),
                new MotionEvent.BallotCast(by(Role.MEMBER), seat(3)),
                new MotionEvent.BallotCast(by(Role.MEMBER), seat(1)));
    }

    /** So few cast a secret ballot that it is not told what they said. */
    static List<MotionEvent> few() {
        List<MotionEvent> events = new ArrayList<>(secret(new Question.Approval("票决")));
        events.add(new MotionEvent.BallotsCounted(by(Role.CLERK), 2, null, 5, new MotionEvent.Seats(3, 3, 0, null)));
        events.add(new MotionEvent.Closed(
                by(Role.CLERK), new Outcome(Outcome.Result.ADOPTED, 3, 3, 2, 3, 2, null, null, List.of()), null));
        return events;
    }

    private static MotionEvent put(String words, VotingWay way) {
        return put(new Question.Approval("三纺承担管材费 " + words), way, words);
    }

    /** A tie on it is the chair's to decide. */
    static List<MotionEvent> leftToTheChair(Question question, VotingWay way) {
        return List.of(put(question, way, "", true));
    }

    private static MotionEvent put(Question question, VotingWay way, String words) {
        return put(question, way, words, false);
    }

    /** Hands are raised, and the opinion of a seat that is not there came in writing; before that they had been counted. */
    static List<MotionEvent> written() {
        return List.of(
                put(new Question.Approval("票决"), VotingWay.SHOW_OF_HANDS, "", false, new Reckoning(false, true, true)),
                new MotionEvent.HandsCounted(
                        by(Role.CLERK), new Counts.Votes(2, 0, 0), new MotionEvent.Seats(3, 2, 0, null), List.of()),
                new MotionEvent.WrittenOpinionCounted(spoken(), seat(3), Choice.NO));
    }

    private static MotionEvent put(Question question, VotingWay way, String words, boolean chairDecidesTies) {
        return put(question, way, words, chairDecidesTies, Reckoning.AS_BEFORE);
    }

    private static MotionEvent put(
            Question question, VotingWay way, String words, boolean chairDecidesTies, Reckoning reckoning) {
        return new MotionEvent.Put(
                by(Role.CLERK),
                new Id.MeetingId(MEETING),
                1,
                new Id.MatterId(new UUID(0, 70)),
                BODY,
                question,
                way,
                List.of(seat(1), seat(2), seat(3)),
                seat(1),
                new VotingRule(
                        "majority_joint_meeting",
                        Share.MORE_THAN_HALF,
                        Denominator.ENTITLED,
                        Share.MORE_THAN_HALF,
                        chairDecidesTies),
                ResolutionOutcome.ADOPTED,
                new ResolvedTask(
                        new Id.OrganisationId(new UUID(0, 51)),
                        List.of(new Id.OrganisationId(new UUID(0, 52))),
                        "疏通 " + words),
                reckoning,
                new UnderRules(new Id.CharterId(new UUID(0, 99)), 1, "2026"));
    }

    static List<MotionEvent> closed(String words) {
        Happened by = by(Role.CLERK);
        List<MotionEvent> events = new ArrayList<>(open(words));
        events.add(new MotionEvent.OpinionReserved(by, seat(3), null));
        events.add(new MotionEvent.Closed(
                by,
                new Outcome(Outcome.Result.ADOPTED, 3, 2, 2, 3, 2, new Counts.Votes(2, 0, 0), null, List.of()),
                null));
        events.add(new MotionEvent.OpinionReserved(by, seat(3), "施工封路影响出入 " + words));
        events.add(new MotionEvent.VoidingAsked(by, "错票 " + words));
        return events;
    }

    /** One of three seats was there, and two had to be. */
    static List<MotionEvent> withoutQuorum() {
        return List.of(
                put("", VotingWay.NAMED),
                new MotionEvent.VoteCast(by(Role.CLERK), seat(1), Choice.YES),
                new MotionEvent.Closed(
                        by(Role.CLERK),
                        new Outcome(
                                Outcome.Result.NO_QUORUM, 3, 1, 2, 0, 0, new Counts.Votes(1, 0, 0), null, List.of()),
                        null));
    }

    /** Names were to be chosen or appraised on paper, and it is closed. */
    static List<MotionEvent> counted(Question question, Counts counts, String... chosen) {
        return List.of(
                put(question, VotingWay.PAPER_BALLOT, ""),
                new MotionEvent.PaperCounted(
                        by(Role.CLERK),
                        new CountSheet(3, 3, 3, 0, counts, List.of()),
                        new MotionEvent.Seats(3, 3, 0, null)),
                new MotionEvent.Closed(
                        by(Role.CLERK),
                        new Outcome(Outcome.Result.COUNTED, 3, 3, 2, 3, 2, counts, null, List.of(chosen)),
                        null));
    }

    static SeatId seat(int number) {
        return new SeatId(BODY, number);
    }

    static MotionRow row(UUID id, List<MotionEvent> events) {
        List<Recorded> stream = new ArrayList<>();
        for (MotionEvent event : events) {
            stream.add(new Recorded(
                    event,
                    "motion",
                    id.toString(),
                    stream.size(),
                    stream.size() + 1L,
                    new UUID(1, stream.size()),
                    NOW,
                    HERE,
                    "chenxl"));
        }
        return MotionFold.of(stream).orElseThrow().row();
    }
}
