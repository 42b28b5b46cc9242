package org.gongjian.app.demonstration.telling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gongjian.app.founding.StableIds;
import org.gongjian.command.agreement.AgreementCommand;
import org.gongjian.command.body.BodyCommand;
import org.gongjian.command.census.CensusCommand;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.importing.ImportsInHand;
import org.gongjian.command.office.OfficeCommand;
import org.gongjian.command.partyorganisation.PartyOrganisationCommand;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.matter.redaction.Exposure;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.person.HowChosen;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a chapter works with: a clock to set, somebody to act as, and commands sent once under a key. Ids follow from the keys, so
 * that a chapter told for the second time finds everything again.
 */
public final class Seeding {

    /** Owner of the request keys, and the first part of every name that an id follows from. */
    public static final String OWNER = "demonstration";

    /** Where the demonstration lies. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Duration LOOKS_AGAIN = Duration.ofMillis(50);

    private final Commands commands;
    private final EdgeFacts edges;
    private final PersonRegistration registration;
    private final Contacts contacts;
    private final DemonstrationClock clock;
    private final LocalDate today;
    private final ImportsInHand imports;
    private volatile boolean stopped;

    public Seeding(
            Commands commands,
            EdgeFacts edges,
            PersonRegistration registration,
            Contacts contacts,
            DemonstrationClock clock,
            LocalDate today,
            ImportsInHand imports) {
        this.commands = commands;
        this.edges = edges;
        this.registration = registration;
        this.contacts = contacts;
        this.clock = clock;
        this.today = today;
        this.imports = imports;
    }

    /** Nothing more is told. */
    public void stop() {
        stopped = true;
    }

    /** Between two steps: makes way for an import, and throws when the product is stopping. */
    public void requireGoingOn() {
        while (!stopped && imports.any()) {
            LockSupport.parkNanos(LOOKS_AGAIN.toNanos());
        }
        if (stopped) {
            throw new CancellationException();
        }
    }

    /** The day the demonstration takes for today. */
    public LocalDate today() {
        return today;
    }

    /** The first day of the time it shows: 1 January of the year nine months ago. */
    public LocalDate begin() {
        return today.minusMonths(9).withDayOfYear(1);
    }

    /** When the places were set up: a month before anything happens in them. */
    public Instant founded() {
        return begin().minusMonths(1).atTime(9, 0).atZone(ZONE).toInstant();
    }

    /** What follows is recorded then, and happened then unless a command says otherwise. */
    public Seeding at(LocalDate day, String time) {
        return at(day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant());
    }

    /** As {@link #at(LocalDate, String)}. */
    public Seeding at(Instant instant) {
        clock.set(instant);
        return this;
    }

    /** Where the clock stands. */
    public Instant now() {
        return clock.instant();
    }

    /** The id that belongs to this key, whether or not {@link #make} was there already. */
    public UUID id(String key) {
        return StableIds.of(founded(), OWNER + "/" + key);
    }

    /** The organisation made under this key. */
    public Id.OrganisationId organisation(String key) {
        return new Id.OrganisationId(id(key));
    }

    /** The person made under this key. */
    public Id.PersonId person(String key) {
        return new Id.PersonId(id(key));
    }

    /** A place. */
    public AreaPath area(Place place) {
        Id.AreaId district = new Id.AreaId(id(Place.DISTRICT.key()));
        return switch (place) {
            case DISTRICT -> new AreaPath(district, null, null);
            case STREET -> new AreaPath(district, new Id.AreaId(id(Place.STREET.key())), null);
            case LIUYIN, JICHUANG, JINHU ->
                new AreaPath(district, new Id.AreaId(id(Place.STREET.key())), new Id.AreaId(id(place.key())));
        };
    }

    /** What a rule of the charter says there on a day. */
    public int whole(String rule, Place place, LocalDate on) {
        Instant day = on.atStartOfDay(ZONE).toInstant();
        return edges.systemEdge(rule, area(place), day, new EdgeFacts.Named(Set.of(), Set.of(), day))
                .charter()
                .whole(rule);
    }

    /** Somebody of the cast, in the first office of that log-in name. */
    public Acting as(String login) {
        return acting(Cast.member(login));
    }

    public Acting acting(Cast.Member member) {
        return new Acting(
                person(member.personKey()),
                new Id.OfficeId(id(member.officeKey())),
                member.role(),
                area(member.place()),
                member.organisation() == null ? null : organisation(member.organisation()),
                member.login());
    }

    /** Sends a command that makes the aggregate of this key. */
    public <C> Answer make(String key, Acting acting, AreaPath area, C command) {
        return ask(key, id(key), acting, area, HappenedInput.NOTHING, command);
    }

    /** Sends one command once. */
    public <C> Answer ask(String key, UUID target, Acting acting, AreaPath area, HappenedInput happened, C command) {
        return once(
                key,
                edges -> List.of(new Asked<>(
                        target.toString(),
                        command,
                        lookedThrough(command, edges.edge(acting, area, happened, named(command, edges.now()))))));
    }

    private static Edge lookedThrough(Object command, Edge edge) {
        return command instanceof PersonCommand.RecordService service
                ? edge.withTextsLookedThrough(new Lookups.LookedThrough(
                        StableIds.of(edge.recordedAt(), service.activity()),
                        Exposure.in(Passage.Part.TITLE, service.activity(), List.of())))
                : edge;
    }

    /** Sends commands of one transaction once; for a chapter that gathers its own edges. */
    public Answer once(String key, Function<EdgeFacts, List<Asked<?>>> asked) {
        RequestKey once = RequestKey.of(OWNER, key);
        return commands.answered(once).orElseGet(() -> commands.send(once, asked.apply(edges)));
    }

    /** The same for one command, with something written beside in the same transaction. */
    public Answer onceBeside(String key, Function<EdgeFacts, Asked<?>> asked, Runnable beside) {
        RequestKey once = RequestKey.of(OWNER, key);
        return commands.answered(once).orElseGet(() -> {
            Asked<?> one = asked.apply(edges);
            return commands.send(once, one.target(), List.of(one), beside);
        });
    }

    /** The same for a command of which a part only comes to be in its transaction. */
    public Answer onceCompleted(String key, Function<EdgeFacts, Asked<?>> draft, UnaryOperator<Asked<?>> completing) {
        RequestKey once = RequestKey.of(OWNER, key);
        return commands.answered(once).orElseGet(() -> commands.send(once, draft.apply(edges), completing));
    }

    private static EdgeFacts.Named named(Object command, Instant at) {
        Id.@Nullable OrganisationId organisation = switch (command) {
            case OfficeCommand.Establish office -> office.organisation();
            case BodyCommand.Seat seat -> seat.organisation();
            case PartyOrganisationCommand.Register party -> party.unit();
            case AgreementCommand.Draft draft -> draft.parties().unit();
            case PersonCommand.EnrolVolunteer volunteer -> volunteer.team();
            default -> null;
        };
        Id.@Nullable PartyOrganisationId party = switch (command) {
            case PartyOrganisationCommand.Register registered -> registered.superior();
            case PersonCommand.JoinBranch joined -> joined.branch();
            case PersonCommand.ChooseDelegate chosen
            when chosen.how() instanceof HowChosen.Elected(Id.PartyOrganisationId branch) -> branch;
            default -> null;
        };
        Set<Id.PersonId> persons = switch (command) {
            case PartyOrganisationCommand.ReportIn report ->
                report.inService().stream().map(UnitReport.InService::person).collect(Collectors.toSet());
            case CensusCommand.CountGrid counted -> Set.copyOf(counted.persons());
            default -> Set.of();
        };
        return new EdgeFacts.Named(
                persons,
                organisation == null ? Set.of() : Set.of(organisation),
                at,
                party == null ? Set.of() : Set.of(party));
    }

    /** The answer to a request that was sent before. */
    public Optional<Answer> answered(RequestKey key) {
        return commands.answered(key);
    }

    /** What gathers edges under the clock of the demonstration. */
    public EdgeFacts edges() {
        return edges;
    }

    /** What is said of a person who is registered, concealed as from a clerk's form. */
    public Concealed words(Id.PersonId person, String field, String text) {
        return contacts.words(person, field, text);
    }

    /** Registers a person with contact data, concealed as from a clerk's form. */
    public Id.PersonId register(String key, Acting by, AreaPath area, PersonRegistration.Contact contact) {
        Id.PersonId person = person(key);
        once(
                key,
                edges -> List.of(registration.register(person, contact, edges.edge(by, area, HappenedInput.NOTHING))));
        return person;
    }
}
