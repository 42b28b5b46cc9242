package org.gongjian.command.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.notice.NoticeCommand.Subject;
import org.gongjian.command.platform.edge.Reach;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState;
import org.gongjian.notice.NoticeText;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What a notice is decided with: what it is about as that stands, and its words looked through. */
public final class NoticeFacts {
    private final Streams streams;
    private final TextsLookedThrough texts;

    public NoticeFacts(Streams streams, TextsLookedThrough texts) {
        this.streams = streams;
        this.texts = texts;
    }

    /** Something that a notice can be about, and where it belongs. */
    record Found(NoticeAbout about, AreaPath area) {}

    /** The matter of this id. */
    Found matter(Id.MatterId id, Acting acting) {
        return streams.open(id)
                .filter(stream -> stream.facts().getFirst() instanceof MatterEvent)
                .filter(stream -> Reach.covers(acting.scope(), stream.area()) && opens(id, acting))
                .map(stream -> new Found(new NoticeAbout.OfMatter(id), stream.area()))
                .orElseThrow(() -> new FaultyInput("matter", FieldError.Code.NOT_FOUND));
    }

    /** To an office that is not named for sensitive matters such a matter is as unknown as one that does not exist. */
    private boolean opens(Id.@Nullable MatterId id, Acting acting) {
        return id == null
                || acting.role().namedForSensitiveMatters()
                || matter(id)
                        .filter(known -> known.file().filing().sensitivity() == Sensitivity.ORDINARY)
                        .isPresent();
    }

    /** Whether this office may have to do with a notice: neither is one about a matter that became sensitive since. */
    boolean opens(NoticeState state, Acting acting) {
        return !(state instanceof NoticeState.Known known)
                || opens(known.sheet().about().follows(), acting);
    }

    /** The motion of this id, with the matter of its item. */
    Found motion(Id.MotionId id, Acting acting) {
        return streams.open(id)
                .filter(stream -> Reach.covers(acting.scope(), stream.area()))
                .flatMap(stream ->
                        stream.facts().getFirst() instanceof MotionEvent.Put put && opens(put.matter(), acting)
                                ? Optional.of(new Found(new NoticeAbout.OfMotion(id, put.matter()), stream.area()))
                                : Optional.empty())
                .orElseThrow(() -> new FaultyInput("motion", FieldError.Code.NOT_FOUND));
    }

    /** What it is about, as that stands now. */
    public Subject subject(NoticeAbout about) {
        boolean decided = !(about instanceof NoticeAbout.OfMotion(Id.MotionId motion, var ignored))
                || streams.open(motion)
                        .filter(stream -> stream.folded(MotionEvent.class, MotionState.UNKNOWN, MotionState::evolve)
                                instanceof MotionState.Decided)
                        .isPresent();
        boolean showable = matter(about.follows())
                .map(known -> known.file().filing().forThePublic())
                .orElse(about.follows() == null);
        return new Subject(decided, showable);
    }

    private Optional<MatterState.Known> matter(Id.@Nullable MatterId id) {
        return Optional.ofNullable(id)
                .flatMap(streams::open)
                .map(stream -> MatterState.fold(stream.facts(MatterEvent.class)))
                .flatMap(state -> state instanceof MatterState.Known known ? Optional.of(known) : Optional.empty());
    }

    /** The edge with the words of a command looked through, for whoever is behind the matter and whoever objected. */
    public Edge lookedThrough(Edge edge, NoticeState state, NoticeCommand command) {
        List<String> words = new ArrayList<>(words(state, command));
        return edge.withTextsLookedThrough(
                texts.of(words.isEmpty() ? null : words.removeFirst(), words, behind(state, command)));
    }

    private Set<Id.PersonId> behind(NoticeState state, NoticeCommand command) {
        NoticeAbout about = command instanceof NoticeCommand.Draft draft
                ? draft.about()
                : state instanceof NoticeState.Known known ? known.sheet().about() : null;
        Stream<Id.PersonId> ofMatter = about == null
                ? Stream.empty()
                : matter(about.follows()).stream()
                        .flatMap(known -> known.file().origin().behind());
        Stream<Id.PersonId> objecting = state instanceof NoticeState.Running running
                ? running.objections().stream()
                        .flatMap(one -> Stream.ofNullable(one.raised().by()))
                : Stream.empty();
        Stream<Id.PersonId> now =
                command instanceof NoticeCommand.RaiseObjection asked ? Stream.ofNullable(asked.by()) : Stream.empty();
        return Stream.of(ofMatter, objecting, now).flatMap(some -> some).collect(Collectors.toSet());
    }

    /** What is to be read before it is recorded; what is posted is read once more, for others may have joined the matter since. */
    private static List<String> words(NoticeState state, NoticeCommand command) {
        return switch (command) {
            case NoticeCommand.Draft c -> words(c.words().shown());
            case NoticeCommand.Redraft c -> words(c.words().shown());
            case NoticeCommand.Post ignored ->
                state instanceof NoticeState.Draft draft ? words(draft.sheet().text()) : List.of();
            case NoticeCommand.SendBack c -> List.of(c.reason());
            case NoticeCommand.RaiseObjection c -> List.of(c.summary());
            case NoticeCommand.HandleObjection c -> List.of(c.answer());
            case NoticeCommand.Extend c -> List.of(c.reason());
            case NoticeCommand.AskWithdrawal c -> List.of(c.reason());
            case NoticeCommand.End ignored -> List.of();
            case NoticeCommand.Withdraw ignored -> List.of();
            case NoticeCommand.WithdrawAsVoided ignored -> List.of();
        };
    }

    private static List<String> words(NoticeText text) {
        List<String> words = new ArrayList<>(List.of(text.title(), text.text(), text.howToObject()));
        words.addAll(text.places());
        return words;
    }

    static NoticeState folded(Streams.Stream stream) {
        return stream.folded(NoticeEvent.class, NoticeState.UNKNOWN, NoticeState::evolve);
    }
}
