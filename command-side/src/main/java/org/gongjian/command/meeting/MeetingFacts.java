package org.gongjian.command.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.BodyState;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.edge.Reach;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Roll.RollSeat;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What a meeting is decided with: the bodies that sit, folded at its day, and the matters of its agenda. */
public final class MeetingFacts {
    private final Streams streams;
    private final TextsLookedThrough texts;
    private final AgendaBook agendas;

    public MeetingFacts(Streams streams, TextsLookedThrough texts, AgendaBook agendas) {
        this.streams = streams;
        this.texts = texts;
        this.agendas = agendas;
    }

    /** Where a body belongs. */
    AreaPath areaOf(Id.BodyId body) {
        return switch (folded(stream(body))) {
            case BodyState.Existing(BodyState.Seats seats) -> seats.area();
            case BodyState.Gone(BodyState.Seats seats, LocalDate ignored) -> seats.area();
            case BodyState.NotYetKnown ignored -> throw noBody();
            case BodyState.Anomaly ignored -> throw noBody();
        };
    }

    /** Bodies as they stand on a day. */
    public List<KnownBody> bodies(Collection<Id.BodyId> bodies, LocalDate day) {
        return bodies.stream().distinct().map(body -> body(body, day)).toList();
    }

    private KnownBody body(Id.BodyId id, LocalDate day) {
        Streams.Stream stream = stream(id);
        BodyState state = folded(stream);
        BodyState.Seats seats = switch (state) {
            case BodyState.Existing(BodyState.Seats now) -> now;
            case BodyState.Gone(BodyState.Seats then, LocalDate ignored) -> then;
            case BodyState.NotYetKnown ignored -> throw noBody();
            case BodyState.Anomaly ignored -> throw noBody();
        };
        return new KnownBody(
                id,
                seats.kind(),
                seats.name(),
                seats.area(),
                stream.sequence(),
                state.chairOn(day).map(BodyState.Tenure::seat).orElse(null),
                state.rollOn(day).stream()
                        .map(tenure -> new RollSeat(tenure.seat(), tenure.holder(), tenure.post()))
                        .toList());
    }

    private Streams.Stream stream(Id.BodyId id) {
        return streams.open(id)
                .filter(one -> one.facts().getFirst() instanceof BodyEvent)
                .orElseThrow(MeetingFacts::noBody);
    }

    private static BodyState folded(Streams.Stream stream) {
        return stream.folded(BodyEvent.class, BodyState.UNKNOWN, BodyState::evolve);
    }

    private static FaultyInput noBody() {
        return new FaultyInput("bodies", FieldError.Code.NOT_FOUND);
    }

    /** A matter that an office may open; a sensitive one is not there for those that are not named for such. */
    public MeetingCommand.KnownMatter matter(Id.MatterId matter, Acting acting) {
        Streams.Stream stream = streams.open(matter)
                .filter(one -> one.facts().getFirst() instanceof MatterEvent)
                .filter(one -> Reach.covers(acting.scope(), one.area()))
                .orElseThrow(MeetingFacts::noMatter);
        MatterState.Known known = known(stream).orElseThrow(MeetingFacts::noMatter);
        boolean sensitive = known.file().filing().sensitivity() != Sensitivity.ORDINARY;
        if (sensitive && !acting.role().namedForSensitiveMatters()) {
            throw noMatter();
        }
        return new MeetingCommand.KnownMatter(
                matter,
                stream.area(),
                known.stage() instanceof Stage.OnAgenda,
                sensitive,
                known.file().filing().consulted(),
                agendas.waiting(matter).orElse(null));
    }

    private static FaultyInput noMatter() {
        return new FaultyInput("matter", FieldError.Code.NOT_FOUND);
    }

    private static Optional<MatterState.Known> known(Streams.Stream stream) {
        return stream.folded(MatterEvent.class, MatterState.NOT_YET_KNOWN, MatterState::evolve)
                        instanceof MatterState.Known known
                ? Optional.of(known)
                : Optional.empty();
    }

    /** The edge with the words of a command looked through, for whoever is behind the matters they may speak of. */
    public Edge lookedThrough(Edge edge, MeetingState state, MeetingCommand command) {
        return edge.withTextsLookedThrough(texts.of(null, words(command), behind(state, command)));
    }

    private static List<? extends @Nullable String> words(MeetingCommand command) {
        return switch (command) {
            case MeetingCommand.Call c -> List.of(c.title(), c.place());
            case MeetingCommand.Postpone c -> List.of(c.place(), c.reason());
            case MeetingCommand.Cancel c -> List.of(c.reason());
            case MeetingCommand.PlaceItem c -> List.of(c.title());
            case MeetingCommand.TakeItemOff c -> List.of(c.reason());
            case MeetingCommand.WaiveNotice c -> List.of(c.reason());
            case MeetingCommand.Open c -> Stream.ofNullable(c.acting()).toList();
            case MeetingCommand.TakeChair c -> List.of(c.reason());
            case MeetingCommand.Note c -> List.of(c.text());
            case MeetingCommand.Recuse c -> List.of(c.reason());
            case MeetingCommand.ServeNotice ignored -> List.of();
            case MeetingCommand.AcknowledgeNotice ignored -> List.of();
            case MeetingCommand.TakeAttendance ignored -> List.of();
            case MeetingCommand.Substitute ignored -> List.of();
            case MeetingCommand.Adjourn ignored -> List.of();
            case MeetingCommand.Close ignored -> List.of();
            case MeetingCommand.SignRecord ignored -> List.of();
            case MeetingCommand.ServeResolutions ignored -> List.of();
            case MeetingCommand.ReturnReceipt ignored -> List.of();
        };
    }

    private Set<Id.PersonId> behind(MeetingState state, MeetingCommand command) {
        List<Id.MatterId> matters = new ArrayList<>();
        if (command instanceof MeetingCommand.PlaceItem placed && placed.matter() != null) {
            matters.add(placed.matter().id());
        }
        if (state instanceof MeetingState.Known known) {
            known.sitting()
                    .agenda()
                    .placed()
                    .map(AgendaItem::matter)
                    .filter(Objects::nonNull)
                    .forEach(matters::add);
        }
        return streams.open(matters.stream().map(Id::value).toList()).values().stream()
                .flatMap(stream -> known(stream).stream())
                .flatMap(matter -> matter.file().origin().behind())
                .collect(Collectors.toSet());
    }
}
