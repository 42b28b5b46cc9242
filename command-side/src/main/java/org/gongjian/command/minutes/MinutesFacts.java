package org.gongjian.command.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.minutes.MinutesEvent;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.minutes.MinutesState;
import org.gongjian.minutes.Wording;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Nominees;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What minutes are decided with: the meeting and its motions as they stand, and every word looked through. */
public final class MinutesFacts {
    private final Streams streams;
    private final MinutesBook book;
    private final TextsLookedThrough texts;

    public MinutesFacts(Streams streams, MinutesBook book, TextsLookedThrough texts) {
        this.streams = streams;
        this.book = book;
        this.texts = texts;
    }

    /**
     * A meeting with its motions, and where it belongs.
     *
     * @param notes what was said there, in order
     * @param clerk who wrote it down; null while it is not over
     */
    public record Held(
            Id.MeetingId id,
            MinutesCommand.Told told,
            List<MeetingEvent.Noted> notes,
            Id.@Nullable PersonId clerk,
            AreaPath area) {
        public Held {
            notes = List.copyOf(notes);
        }
    }

    /** Minutes as they stand. */
    public record Kept(Id.MinutesId id, MinutesState state, AreaPath area, long sequence) {}

    /** The meeting of this id. */
    public Held meeting(Id.MeetingId id) {
        Streams.Stream stream = streams.open(id)
                .filter(one -> one.facts().getFirst() instanceof MeetingEvent)
                .orElseThrow(() -> new Refused(MinutesRefusal.NO_SUCH_MINUTES));
        if (!(stream.folded(MeetingEvent.class, MeetingState.UNKNOWN, MeetingState::evolve)
                instanceof MeetingState.Known known)) {
            throw new Refused(MinutesRefusal.NO_SUCH_MINUTES);
        }
        List<MeetingEvent> facts = stream.facts(MeetingEvent.class);
        return new Held(
                id,
                MinutesCommand.Told.of(known, motions(id)),
                facts.stream()
                        .filter(MeetingEvent.Noted.class::isInstance)
                        .map(MeetingEvent.Noted.class::cast)
                        .toList(),
                clerk(facts),
                stream.area());
    }

    /** Who recorded its end; what becomes of its papers afterwards is recorded by others too. */
    static Id.@Nullable PersonId clerk(List<MeetingEvent> facts) {
        for (MeetingEvent fact : facts) {
            if (fact instanceof MeetingEvent.Closed closed) {
                return closed.happened().recordedBy();
            }
        }
        return null;
    }

    /** A motion that was put, and where it belongs. */
    Put motion(UUID id) {
        return streams.open(id.toString())
                .filter(stream -> stream.facts().getFirst() instanceof MotionEvent)
                .map(stream -> new Put(
                        known(stream.folded(MotionEvent.class, MotionState.UNKNOWN, MotionState::evolve)),
                        sheet(stream.facts(MotionEvent.class)),
                        stream.area()))
                .orElseThrow(() -> new Refused(MinutesRefusal.NO_SUCH_MINUTES));
    }

    /** Of a motion whose record is amiss nobody prints a count. */
    static MotionState.Known known(MotionState motion) {
        return switch (motion) {
            case MotionState.Known known -> known;
            case MotionState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
            case MotionState.NotYetKnown ignored -> throw new Refused(MinutesRefusal.NO_SUCH_MINUTES);
        };
    }

    /**
     * A motion as it stands.
     *
     * @param sheet of the papers, once they were counted
     */
    record Put(MotionState.Known motion, @Nullable CountSheet sheet, AreaPath area) {}

    private static @Nullable CountSheet sheet(List<MotionEvent> facts) {
        return facts.stream()
                .filter(MotionEvent.PaperCounted.class::isInstance)
                .map(fact -> ((MotionEvent.PaperCounted) fact).sheet())
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private List<MotionState> motions(Id.MeetingId meeting) {
        List<UUID> ids = book.motions(meeting);
        Map<UUID, Streams.Stream> all = streams.open(ids);
        return ids.stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .map(stream -> stream.folded(MotionEvent.class, MotionState.UNKNOWN, MotionState::evolve))
                .toList();
    }

    /** The minutes of a meeting. */
    public Optional<Kept> minutes(Id.MeetingId meeting) {
        return book.of(meeting)
                .flatMap(id -> streams.open(id)
                        .map(stream -> new Kept(
                                id,
                                stream.folded(MinutesEvent.class, MinutesState.UNKNOWN, MinutesState::evolve),
                                stream.area(),
                                stream.sequence())));
    }

    /** The edge with everything looked through that these minutes would say after this command, for whoever is behind a matter of the agenda. */
    public Edge lookedThrough(Edge edge, @Nullable MinutesState state, MinutesCommand command, Held held) {
        return edge.withTextsLookedThrough(texts.of(null, words(state, command, held), behind(held)));
    }

    static List<String> words(@Nullable MinutesState state, MinutesCommand command, Held held) {
        return switch (command) {
            case MinutesCommand.Draft c -> words(c.wording());
            case MinutesCommand.Edit c -> words(c.wording());
            case MinutesCommand.Correct c -> {
                List<String> words = words(c.wording());
                words.add(c.reason());
                yield words;
            }
            case MinutesCommand.GiveBack c -> List.of(c.reason());
            case MinutesCommand.Check ignored -> List.of();
            case MinutesCommand.Issue ignored -> all(state, held);
            case MinutesCommand.Publish ignored -> signed(state);
        };
    }

    /** The words somebody wrote, and those that are drafted from the facts. */
    private static List<String> all(@Nullable MinutesState state, Held held) {
        List<String> words = new ArrayList<>();
        if (state instanceof MinutesState.Known known) {
            words.addAll(words(known.file().wording()));
            Stream.ofNullable(known.file().correcting()).forEach(words::add);
        }
        if (held.told().meeting() instanceof MeetingState.Closed) {
            words.addAll(words(MinutesDecider.sheet(held.told())));
        }
        return words;
    }

    /** The words of the version last issued, as they stand on the paper. */
    private static List<String> signed(@Nullable MinutesState state) {
        List<String> words = new ArrayList<>();
        if (state instanceof MinutesState.Known known) {
            known.file().latest().ifPresent(version -> add(version, words));
        }
        return words;
    }

    private static void add(MinutesState.Version version, List<String> words) {
        words.addAll(words(version.wording()));
        words.addAll(words(version.issued().sheet()));
        Stream.ofNullable(version.correcting()).forEach(words::add);
    }

    private static List<String> words(Wording wording) {
        List<String> words = new ArrayList<>();
        Stream.of(Optional.ofNullable(wording.opening()), Optional.ofNullable(wording.attending()))
                .flatMap(Optional::stream)
                .forEach(words::add);
        wording.paragraphs().forEach(one -> words.add(one.text()));
        return words;
    }

    private static List<String> words(MinutesSheet sheet) {
        List<String> words = new ArrayList<>(List.of(sheet.title(), sheet.place()));
        Stream.of(Optional.ofNullable(sheet.waiver()), Optional.ofNullable(sheet.acting()))
                .flatMap(Optional::stream)
                .forEach(words::add);
        for (MinutesSheet.Item item : sheet.items()) {
            Stream.ofNullable(item.title()).forEach(words::add);
            for (MinutesSheet.Vote vote : item.votes()) {
                words.add(vote.text());
                vote.outcome().nominees().stream()
                        .filter(one -> Nominees.person(one).isEmpty())
                        .forEach(words::add);
                vote.reserved().forEach(one -> words.add(one.opinion()));
            }
            words.addAll(item.disputed());
            Stream.ofNullable(item.takenOff()).forEach(words::add);
        }
        return words;
    }

    Set<Id.PersonId> behind(Held held) {
        List<UUID> matters = held.told()
                .meeting()
                .sitting()
                .agenda()
                .placed()
                .map(AgendaItem::matter)
                .filter(Objects::nonNull)
                .map(Id::value)
                .toList();
        return streams.open(matters).values().stream()
                .flatMap(stream -> stream.folded(MatterEvent.class, MatterState.NOT_YET_KNOWN, MatterState::evolve)
                                instanceof MatterState.Known known
                        ? known.file().origin().behind()
                        : Stream.empty())
                .collect(Collectors.toSet());
    }
}
