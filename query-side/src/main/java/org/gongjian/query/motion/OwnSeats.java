package org.gongjian.query.motion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.meeting.MeetingStage;
import org.gongjian.motion.Choice;
import org.gongjian.query.meeting.MeetingRow;
import org.gongjian.query.meeting.Meetings;
import org.gongjian.query.meeting.PapersOfMeeting;
import org.gongjian.query.platform.desk.Reminder;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What somebody has to do with meetings by the seats in which he sits: what he is asked, where he is expected, what he said. */
@Component
class OwnSeats implements Reminder.Source {
    private final Meetings meetings;
    private final Motions motions;
    private final OfficialNames official;
    private final ObjectProvider<PapersOfMeeting> papers;

    OwnSeats(Meetings meetings, Motions motions, OfficialNames official, ObjectProvider<PapersOfMeeting> papers) {
        this.meetings = meetings;
        this.motions = motions;
        this.official = official;
        this.papers = papers;
    }

    /**
     * Everything of one reader.
     *
     * @param asked motions that wait for his vote now
     * @param notices meetings of which a seat of his, or of the unit in whose office he acts, has not acknowledged its notice
     * @param recorders who wrote down votes of his, by name
     * @param next behind which the next page of those over begins; null on the last
     */
    record Page(
            List<OwnMotion> asked,
            List<MeetingRow> notices,
            List<OwnMeeting> toCome,
            List<OwnMeeting> over,
            Map<UUID, String> recorders,
            @Nullable String next) {}

    /**
     * A meeting.
     *
     * @param seats in which he sits, or for which somebody sits in his place
     * @param released whether what he was called for was taken off the agenda before the meeting opened
     * @param motions that his seats decided on
     */
    record OwnMeeting(
            MeetingRow meeting,
            List<MeetingRow.Seat> seats,
            boolean released,
            List<OwnMotion> motions,
            List<PapersOfMeeting.Line> papers) {}

    /**
     * A motion on which one of his seats decides.
     *
     * @param choice what that seat said by name
     * @param recordedBy who wrote that down for the seat
     * @param cast that it cast a secret ballot
     */
    record OwnMotion(
            MotionRow motion,
            String seat,
            @Nullable Choice choice,
            @Nullable UUID recordedBy,
            boolean cast,
            MotionRow.@Nullable Reserved reserved) {

        /** The message that says what he said. */
        public String said() {
            return choice != null
                    ? "choice.Choice." + choice
                    : switch (motion.told().way()) {
                        case NAMED -> "meeting.mine.unsaid";
                        case SECRET_BALLOT -> cast ? "meeting.mine.cast" : "meeting.mine.uncast";
                        case SHOW_OF_HANDS, PAPER_BALLOT -> "meeting.mine.inroom";
                    };
        }

        /** Whether what he said came in writing, while he was not there. */
        public boolean isWritten() {
            return motion.told().voteOf(seat).filter(MotionRow.Vote::written).isPresent();
        }

        /** Whether it waits for his vote. Hands and papers are counted in the room. */
        boolean isAsked() {
            return motion.status() == MotionRow.Status.OPEN
                    && switch (motion.told().way()) {
                        case NAMED -> choice == null;
                        case SECRET_BALLOT -> !cast;
                        case SHOW_OF_HANDS, PAPER_BALLOT -> false;
                    };
        }
    }

    /** A page: what is to come whole, what is over from a place on. */
    Page page(String after, Acting acting) {
        Scope scope = Scope.of(acting);
        List<MeetingRow> toCome = meetings.toComeFor(acting.person(), scope);
        Meetings.OfPerson over = meetings.overFor(acting.person(), after, scope);
        List<MeetingRow> all =
                Stream.concat(toCome.stream(), over.items().stream()).toList();
        Map<UUID, List<OwnMotion>> decided = motions(all, acting.person(), scope);
        Map<UUID, List<PapersOfMeeting.Line>> written = papers(all, scope);
        return new Page(
                asked(decided),
                notices(acting),
                own(toCome, decided, written, acting.person()),
                own(over.items(), decided, written, acting.person()),
                recorders(decided, scope),
                over.next());
    }

    @Override
    public List<Reminder> of(Acting acting) {
        Scope scope = Scope.of(acting);
        List<Reminder> reminders = new ArrayList<>();
        remind(reminders, "motion.own.reminder", asked(acting, scope));
        remind(reminders, "meeting.notice.reminder", notices(acting).size());
        return reminders;
    }

    private static void remind(List<Reminder> reminders, String key, int count) {
        if (count > 0) {
            reminders.add(new Reminder(key, "/meetings/mine", count));
        }
    }

    private int asked(Acting acting, Scope scope) {
        if (acting.role() == Role.ADMINISTRATOR) {
            return 0;
        }
        List<MeetingRow> sitting = meetings.toComeFor(acting.person(), scope).stream()
                .filter(meeting -> meeting.stage() == MeetingStage.IN_SESSION)
                .toList();
        return asked(motions(sitting, acting.person(), scope)).size();
    }

    private List<MeetingRow> notices(Acting acting) {
        return Meetings.mayAcknowledge(acting)
                ? meetings.unacknowledgedBy(acting.person(), acting.organisation(), Scope.of(acting))
                : List.of();
    }

    private static List<OwnMotion> asked(Map<UUID, List<OwnMotion>> motions) {
        return motions.values().stream()
                .flatMap(List::stream)
                .filter(OwnMotion::isAsked)
                .toList();
    }

    private static List<OwnMeeting> own(
            List<MeetingRow> rows,
            Map<UUID, List<OwnMotion>> decided,
            Map<UUID, List<PapersOfMeeting.Line>> written,
            Id.PersonId person) {
        return rows.stream()
                .map(row -> new OwnMeeting(
                        row,
                        row.told().seatsOf(person),
                        row.told().releases(person),
                        decided.getOrDefault(row.id(), List.of()),
                        written.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, String> recorders(Map<UUID, List<OwnMotion>> decided, Scope scope) {
        return official.of(
                decided.values().stream()
                        .flatMap(List::stream)
                        .flatMap(one -> Stream.ofNullable(one.recordedBy()))
                        .distinct()
                        .toList(),
                scope);
    }

    private Map<UUID, List<PapersOfMeeting.Line>> papers(List<MeetingRow> rows, Scope scope) {
        return papers.orderedStream()
                .flatMap(source -> readIn(rows, scope).entrySet().stream()
                        .flatMap(there -> source.of(ids(there.getValue()), there.getKey()).entrySet().stream()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList()));
    }

    /** Meetings by how far he reads in them: by his office, or by his seat in a body that his office does not reach. */
    private static Map<Scope, List<MeetingRow>> readIn(List<MeetingRow> rows, Scope scope) {
        return rows.stream().collect(Collectors.groupingBy(row -> scope.seatedIn(row.area())));
    }

    private static List<UUID> ids(List<MeetingRow> rows) {
        return rows.stream().map(MeetingRow::id).toList();
    }

    private Map<UUID, List<OwnMotion>> motions(List<MeetingRow> rows, Id.PersonId person, Scope scope) {
        Map<UUID, List<OwnMotion>> all = new HashMap<>();
        readIn(rows, scope).forEach((there, some) -> all.putAll(motionsIn(some, person, there, scope)));
        return all;
    }

    /** On which one of his seats decides; where somebody sits for him the vote is not his. */
    private Map<UUID, List<OwnMotion>> motionsIn(List<MeetingRow> rows, Id.PersonId person, Scope scope, Scope office) {
        Map<UUID, MeetingRow> byId = rows.stream().collect(Collectors.toMap(MeetingRow::id, row -> row));
        List<MotionRow> all = motions.ofAll(byId.keySet(), scope).stream()
                .map(motion -> motion.beside(Objects.requireNonNull(byId.get(motion.meeting()))))
                .toList();
        Map<UUID, String> seats = new HashMap<>();
        for (MotionRow motion : all) {
            String seat = MotionReading.seatOf(motion, Objects.requireNonNull(byId.get(motion.meeting())), person);
            if (seat != null) {
                seats.put(motion.id(), seat);
            }
        }
        Set<UUID> cast = motions.castIn(seats, scope);
        return all.stream()
                .flatMap(motion -> Stream.ofNullable(seats.get(motion.id()))
                        .map(seat -> new OwnMotion(
                                office.reaches(motion.area()) ? motion : motion.withoutMatter(),
                                seat,
                                motion.told().choiceOf(seat),
                                motion.told()
                                        .voteOf(seat)
                                        .map(MotionRow.Vote::recordedBy)
                                        .orElse(null),
                                cast.contains(motion.id()),
                                motion.told().reservedBy(seat).orElse(null))))
                .collect(Collectors.groupingBy(own -> own.motion().meeting()));
    }
}
