package org.gongjian.command.motion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.MotionsPut;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.registry.NameMarks;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.Route;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Sitting;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Nominees;
import org.gongjian.motion.Question;
import org.gongjian.person.PersonEvent;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/** What a motion is decided with: its meeting as it stands, and its words looked through. */
public final class MotionFacts {
    private static final int MOST_MEETINGS = 32;
    private static final int MOST_MOTIONS = 64;

    private final Streams streams;
    private final TextsLookedThrough texts;
    private final NameMarks names;
    private final MotionsPut put;
    private final ConcurrentLruCache<String, Begun> begun = new ConcurrentLruCache<>(MOST_MOTIONS, this::beginning);
    private final Map<Id.MeetingId, Folded> folded =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_MEETINGS, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Id.MeetingId, Folded> eldest) {
                    return size() > MOST_MEETINGS;
                }
            });

    public MotionFacts(Streams streams, TextsLookedThrough texts, NameMarks names, MotionsPut put) {
        this.streams = streams;
        this.texts = texts;
        this.names = names;
        this.put = put;
    }

    /** A motion as it was put, and where it belongs. */
    public record Begun(MotionEvent.Put put, AreaPath area) {}

    /** How the motion of this id was put. Read once while many vote on it: facts are never changed. */
    public Begun begun(UUID id) {
        return begun.get(id.toString());
    }

    private Begun beginning(String id) {
        return streams.beginning(id)
                .flatMap(stream -> stream.facts().getFirst() instanceof MotionEvent.Put put
                        ? Optional.of(new Begun(put, stream.area()))
                        : Optional.empty())
                .orElseThrow(() -> new Refused(MotionRefusal.NO_SUCH_MOTION));
    }

    /** A meeting and where it belongs. */
    public record Held(MeetingState.Known meeting, AreaPath area) {}

    /** The meeting of this id. Folded again only where something happened in it since: hundreds of votes may come in between. */
    public Held meeting(Id.MeetingId id) {
        Folded before = folded.get(id);
        if (before != null && before.end() == streams.end(id)) {
            return before.held();
        }
        Folded now = streams.open(id)
                .filter(stream -> stream.facts().getFirst() instanceof MeetingEvent)
                .flatMap(stream -> stream.folded(MeetingEvent.class, MeetingState.UNKNOWN, MeetingState::evolve)
                                instanceof MeetingState.Known known
                        ? Optional.of(new Folded(new Held(known, stream.area()), stream.sequence()))
                        : Optional.empty())
                .orElseThrow(() -> new FaultyInput("meeting", FieldError.Code.NOT_FOUND));
        folded.put(id, now);
        return now.held();
    }

    /** A meeting as it was when its stream ended there; facts are never changed, so it still is where it ends there. */
    private record Folded(Held held, long end) {}

    /**
     * What is being voted on in a meeting, at which items and by which bodies; what was taken off the agenda holds nobody up. Not asked where
     * there is one item only.
     */
    List<MotionCommand.Open> open(Id.MeetingId meeting, Sitting sitting) {
        if (sitting.agenda().standing().size() < 2) {
            return List.of();
        }
        return streams.open(put.motions(meeting)).values().stream()
                .map(stream -> stream.folded(MotionEvent.class, MotionState.UNKNOWN, MotionState::evolve))
                .flatMap(state -> state instanceof MotionState.Voting(MotionState.Ballot ballot)
                                && sitting.item(ballot.put().item()).isPresent()
                        ? Stream.of(new MotionCommand.Open(
                                ballot.put().item(), ballot.put().body()))
                        : Stream.empty())
                .toList();
    }

    /** Persons named in this field are registered in this district. */
    void requireRegistered(String field, List<Id.PersonId> persons, AreaPath area) {
        if (!persons.stream().allMatch(person -> isRegistered(person, area))) {
            throw new FaultyInput(field, FieldError.Code.NOT_FOUND);
        }
    }

    private boolean isRegistered(Id.PersonId person, AreaPath area) {
        return streams.beginning(person.value().toString())
                .filter(stream -> !stream.facts(PersonEvent.class).isEmpty())
                .filter(stream -> stream.area().district().equals(area.district()))
                .isPresent();
    }

    /** Which of these, the first being 1, is the whole name of a person registered in this district. */
    List<Integer> whereNamed(List<String> typed, AreaPath area) {
        if (typed.isEmpty()) {
            return List.of();
        }
        Map<String, List<Id.PersonId>> called = names.called(typed);
        return IntStream.rangeClosed(1, typed.size())
                .filter(n -> called.getOrDefault(typed.get(n - 1), List.of()).stream()
                        .anyMatch(person -> isRegistered(person, area)))
                .boxed()
                .toList();
    }

    /** The edge with the words of a command looked through, for whoever is behind the matter of its item. */
    public Edge lookedThrough(Edge edge, Id.@Nullable MatterId matter, MotionCommand command) {
        List<? extends @Nullable String> words = words(command);
        return words.isEmpty() ? edge : edge.withTextsLookedThrough(texts.of(null, words, behind(matter)));
    }

    /**
     * How the matter of an item is dealt with.
     *
     * @param route null where there is no matter, or it is not admitted yet
     */
    record Dealt(@Nullable Route route, boolean vital) {}

    Dealt dealt(Id.@Nullable MatterId matter) {
        return known(matter)
                .map(known -> known.file().filing())
                .map(filing -> new Dealt(filing.route(), filing.vital()))
                .findFirst()
                .orElse(new Dealt(null, false));
    }

    /** Whoever sits in a seat of the congress, where it decides: of each it is asked whether he is a full member. */
    static Set<Id.PersonId> whoseMembershipCounts(Sitting sitting, Id.BodyId body) {
        return sitting.plan().roll(body).stream()
                .filter(roll -> roll.kind() == BodyKind.PARTY_CONGRESS)
                .flatMap(roll -> roll.seats().stream()
                        .map(seat -> seat.sitter(sitting.presences().get(roll.id(seat)))))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Set<Id.PersonId> behind(Id.@Nullable MatterId matter) {
        return known(matter).flatMap(known -> known.file().origin().behind()).collect(Collectors.toSet());
    }

    private Stream<MatterState.Known> known(Id.@Nullable MatterId matter) {
        return Stream.ofNullable(matter)
                .flatMap(id -> streams.open(id).stream())
                .flatMap(stream -> stream.folded(MatterEvent.class, MatterState.NOT_YET_KNOWN, MatterState::evolve)
                                instanceof MatterState.Known known
                        ? Stream.of(known)
                        : Stream.empty());
    }

    private static List<? extends @Nullable String> words(MotionCommand command) {
        return switch (command) {
            case MotionCommand.Put c -> words(c);
            case MotionCommand.ReserveOpinion c -> {
                List<@Nullable String> words = new ArrayList<>();
                words.add(c.opinion());
                yield words;
            }
            case MotionCommand.AskVoiding c -> List.of(c.reason());
            case MotionCommand.Vote ignored -> List.of();
            case MotionCommand.CastBallot ignored -> List.of();
            case MotionCommand.RecordVote ignored -> List.of();
            case MotionCommand.CountWrittenOpinion ignored -> List.of();
            case MotionCommand.CountHands ignored -> List.of();
            case MotionCommand.CountPapers ignored -> List.of();
            case MotionCommand.Close ignored -> List.of();
            case MotionCommand.Void ignored -> List.of();
        };
    }

    private static List<String> words(MotionCommand.Put put) {
        Question question = put.question();
        List<String> words = new ArrayList<>(List.of(question.text()));
        ResolvedTask task = put.aim().task();
        if (task != null && task.task() != null) {
            words.add(task.task());
        }
        question.nominees().stream()
                .filter(one -> Nominees.person(one).isEmpty())
                .forEach(words::add);
        return words;
    }
}
