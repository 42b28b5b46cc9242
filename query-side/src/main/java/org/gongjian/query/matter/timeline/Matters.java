package org.gongjian.query.matter.timeline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.Publication;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.DueKind;
import org.gongjian.query.matter.steps.StepForm;
import org.gongjian.query.platform.desk.LocalTimes;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.forms.Clocks;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.persons.Persons;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Concealed;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows a matter and its timeline to one reader, now or at two clocks. */
@Component
public class Matters {
    private static final Set<DueKind> MACHINERY = EnumSet.of(
            DueKind.REMINDER,
            DueKind.URGING,
            DueKind.SUPERVISION,
            DueKind.REPORT_UP,
            DueKind.PROMISE_REMINDER,
            DueKind.LAPSE);

    private final TimelineTable table;
    private final Streams streams;
    private final Names names;
    private final Persons persons;
    private final Opener opener;
    private final MessageSource messages;
    private final Clock clock;

    Matters(
            JdbcClient viewJdbc,
            Streams streams,
            Names names,
            Persons persons,
            Opener opener,
            MessageSource messages,
            Clock clock) {
        this.table = new TimelineTable(viewJdbc, Generation.live(TimelineReadModel.GROUP));
        this.streams = streams;
        this.names = names;
        this.persons = persons;
        this.opener = opener;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A matter with its timeline.
     *
     * @param standing the marks, and which part the reader's own unit has in the handling
     * @param area where it belongs
     * @param people those who raised or signed it
     */
    public record Shown(
            MatterView matter,
            List<MatterView.StoryLine> story,
            List<String> standing,
            AreaPath area,
            List<UUID> people) {
        /** All files that the reader may open, oldest first. */
        public List<MatterView.FileLine> files() {
            return story.stream().flatMap(line -> line.files().stream()).toList();
        }
    }

    /** The matter, or nothing when it is unknown, out of reach, or had not begun. */
    public Optional<Shown> show(UUID id, Scope scope, Clocks clocks, Locale locale) {
        return table.page(id, scope)
                .flatMap(kept -> sight(kept, clocks).map(sight -> {
                    List<Entry> entries = table.entries(id, scope, clocks.asOf(), clocks.knownAt());
                    Naming naming =
                            new Naming.Wanted().sight(sight).entries(entries).ask(names, persons, table, scope);
                    ZoneId zone = names.zone(scope);
                    Sentences sentences = new Sentences(messages, locale, naming, new LocalTimes(zone));
                    Opener.Opened keys = scope.readsOwnWords() ? opener.keysOf(owners(sight, entries)) : null;
                    Words words = new Words(keys, sentences.say("timeline.erased"));
                    MatterView view = view(kept, sight, scope, sentences, words, naming, zone);
                    return new Shown(
                            view,
                            entries.stream()
                                    .map(entry -> line(entry, scope, sentences, words, zone))
                                    .toList(),
                            standing(view, sight, scope),
                            kept.area(),
                            sight.taken().people().toList());
                }));
    }

    private Optional<Sight> sight(TimelineTable.Kept kept, Clocks clocks) {
        return !clocks.past()
                ? Optional.of(kept.sight())
                : SightFold.at(streams.upTo(kept.id().toString(), kept.version()), clocks.asOf(), clocks.knownAt());
    }

    /** Opens own words, or does not. */
    private record Words(Opener.@Nullable Opened keys, String erased) {
        @Nullable
        String of(@Nullable Concealed box, @Nullable String field) {
            return box == null || field == null || keys == null
                    ? null
                    : keys.open(box, field).orElse(erased);
        }
    }

    private static Set<Id.PersonId> owners(Sight sight, List<Entry> entries) {
        Set<Id.PersonId> owners = new HashSet<>();
        List<@Nullable Concealed> boxes = new ArrayList<>();
        boxes.add(sight.taken().title());
        boxes.add(sight.taken().text());
        boxes.add(sight.taken().place());
        entries.forEach(entry -> boxes.add(entry.told().words()));
        boxes.forEach(box -> {
            if (box != null) {
                owners.add(box.key());
            }
        });
        return owners;
    }

    private MatterView view(
            TimelineTable.Kept kept,
            Sight sight,
            Scope scope,
            Sentences sentences,
            Words words,
            Naming naming,
            ZoneId zone) {
        Sight.Taken taken = sight.taken();
        Sight.Filed filed = sight.filed();
        Instant now = clock.instant();
        boolean shielded = filed.shielded() && !scope.readsContactData();
        List<String> marks = new ArrayList<>();
        Instant dueUntil = sight.handled().dueUntil();
        if (dueUntil != null && !dueUntil.isAfter(now)) {
            marks.add("OVERDUE");
        }
        marks.addAll(sight.handled().marks());
        return new MatterView(
                kept.id(),
                taken.number(),
                taken.source(),
                filed.caseNo(),
                sight.kind(),
                sight.stage(),
                sight.closedReason(),
                marks,
                filed.summary(),
                words.of(taken.title(), "title"),
                words.of(taken.text(), "text"),
                words.of(taken.place(), "place"),
                filed.category() == null ? null : naming.category(filed.category()),
                taken.grid(),
                filed.route(),
                filed.sensitivity(),
                shielded,
                filed.vitalReason(),
                taken.at(),
                taken.dateOnly(),
                channel(taken.channel()),
                shielded
                        ? List.of()
                        : taken.raisers().stream().map(sentences::raiser).toList(),
                sight.handled().lead() == null
                        ? null
                        : naming.organisation(sight.handled().lead().value()),
                sight.handled().coHandlers().stream()
                        .map(id -> naming.organisation(id.value()))
                        .toList(),
                dues(sight, now, zone),
                sight.resultClass(),
                onColumn(kept, sight, scope),
                kept.version());
    }

    private static MatterView.@Nullable OnColumn onColumn(TimelineTable.Kept kept, Sight sight, Scope scope) {
        Publication publication = sight.publication();
        if (publication == null) {
            return null;
        }
        String address = PublicWordsOfMatter.address(sight, kept.area());
        return new MatterView.OnColumn(
                address,
                address == null ? null : words(publication.standing()),
                address != null && publication.outdated(),
                scope.readsOwnWords() ? words(publication.waiting()) : null,
                publication.returned() == null ? null : publication.returned().reason());
    }

    private static MatterView.@Nullable Words words(MatterEvent.@Nullable PublicationDrafted draft) {
        return draft == null ? null : new MatterView.Words(draft.title(), draft.summary(), draft.answer());
    }

    private static List<String> standing(MatterView view, Sight sight, Scope scope) {
        List<String> standing = new ArrayList<>(view.marks());
        Id.OrganisationId own = scope.organisation();
        if (own != null && own.equals(sight.handled().lead())) {
            standing.add(StepForm.LEAD);
        }
        if (own != null && sight.handled().coHandlers().contains(own)) {
            standing.add(StepForm.CO_HANDLER);
        }
        return List.copyOf(standing);
    }

    /** What a ledger calls its channel is not one of ours. */
    private static @Nullable String channel(@Nullable String stored) {
        return stored != null
                        && EnumSet.allOf(Channel.class).stream()
                                .anyMatch(ours -> ours.name().equals(stored))
                ? stored
                : null;
    }

    private static List<MatterView.DueLine> dues(Sight sight, Instant now, ZoneId zone) {
        return sight.dues().entrySet().stream()
                .filter(due -> !MACHINERY.contains(due.getKey()))
                .map(due -> new MatterView.DueLine(
                        due.getKey(),
                        lastDay(due.getValue(), zone),
                        !due.getValue().isAfter(now)))
                .toList();
    }

    /** The last day that is not too late. */
    private static LocalDate lastDay(Instant until, ZoneId zone) {
        return until.minusNanos(1).atZone(zone).toLocalDate();
    }

    /** Files are own words; whoever handed them in, or whose organisation did, has them anyway. */
    private static boolean mayOpenFiles(Happened happened, Scope scope) {
        boolean own =
                scope.person().equals(happened.actedBy()) || scope.person().equals(happened.recordedBy());
        Id.@Nullable OrganisationId by = switch (happened.inCapacityOf()) {
            case Capacity.InOffice in -> in.organisation();
            case Capacity.ForOrganisation(var organisation) -> organisation;
            case Capacity.Private _, Capacity.Rule _ -> null;
        };
        return scope.readsOwnWords() || own || by != null && by.equals(scope.organisation());
    }

    private static MatterView.StoryLine line(Entry entry, Scope scope, Sentences sentences, Words words, ZoneId zone) {
        Told told = entry.told();
        Instant happened = entry.happened().at();
        return new MatterView.StoryLine(
                entry.sequence(),
                entry.name(),
                happened,
                entry.happened().dateOnly(),
                entry.recordedAt(),
                entry.recordedAt()
                        .atZone(zone)
                        .toLocalDate()
                        .isAfter(happened.atZone(zone).toLocalDate()),
                entry.happened().inCapacityOf() instanceof Capacity.Rule,
                sentences.who(entry.happened()),
                sentences.sentence(told.sentence()),
                words.of(told.words(), told.field()),
                entry.corrected(),
                (mayOpenFiles(entry.happened(), scope) ? told.files() : List.<Told.File>of())
                        .stream()
                                .map(file -> new MatterView.FileLine(
                                        file.id(), file.name(), file.type(), file.size(), entry.recordedAt()))
                                .toList(),
                ledTo(told, Fragment.Arg::agreement),
                ledTo(told, Fragment.Arg::motion));
    }

    private static @Nullable UUID ledTo(Told told, Function<Fragment.Arg, Optional<UUID>> what) {
        return told.sentence().stream()
                .flatMap(fragment -> fragment.args().stream())
                .flatMap(arg -> what.apply(arg).stream())
                .findFirst()
                .orElse(null);
    }
}
