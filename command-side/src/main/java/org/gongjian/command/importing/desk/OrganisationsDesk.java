package org.gongjian.command.importing.desk;

import static org.gongjian.importing.register.OrganisationColumn.ADDRESS;
import static org.gongjian.importing.register.OrganisationColumn.CREDIT_CODE;
import static org.gongjian.importing.register.OrganisationColumn.HANDLES;
import static org.gongjian.importing.register.OrganisationColumn.INDUSTRY;
import static org.gongjian.importing.register.OrganisationColumn.LARGE;
import static org.gongjian.importing.register.OrganisationColumn.LEADER;
import static org.gongjian.importing.register.OrganisationColumn.LEADER_PHONE;
import static org.gongjian.importing.register.OrganisationColumn.NAME;
import static org.gongjian.importing.register.OrganisationColumn.NATURE;
import static org.gongjian.importing.register.OrganisationColumn.NEEDS;
import static org.gongjian.importing.register.OrganisationColumn.OPINIONS;
import static org.gongjian.importing.register.OrganisationColumn.PARTNER;
import static org.gongjian.importing.register.OrganisationColumn.PARTY_MEMBERS;
import static org.gongjian.importing.register.OrganisationColumn.PARTY_NAME;
import static org.gongjian.importing.register.OrganisationColumn.PARTY_PRESENCE;
import static org.gongjian.importing.register.OrganisationColumn.RESOURCES;
import static org.gongjian.importing.register.OrganisationColumn.SHORT_NAME;
import static org.gongjian.importing.register.OrganisationColumn.STAFF;
import static org.gongjian.importing.register.OrganisationColumn.SUPERIOR;
import static org.gongjian.importing.register.OrganisationColumn.SURVEYED_ON;
import static org.gongjian.importing.register.OrganisationColumn.WILLING;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.importing.register.Course;
import org.gongjian.command.importing.register.Decides;
import org.gongjian.command.importing.register.Finding;
import org.gongjian.command.importing.register.Pass;
import org.gongjian.command.importing.register.RegisterDesk;
import org.gongjian.command.importing.workbook.Cells;
import org.gongjian.command.importing.workbook.RowFault;
import org.gongjian.command.importing.workbook.RowFault.Code;
import org.gongjian.command.organisation.OrganisationCommand;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.registry.Organisations;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.importing.register.Register;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationState;
import org.gongjian.organisation.OrganisationState.Profile;
import org.gongjian.organisation.Survey;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** 驻区单位: registered where they are new, otherwise surveyed again, renamed, given another part. */
public final class OrganisationsDesk implements RegisterDesk {
    private static final String TYPE = "organisation";

    private final Recording recording;
    private final Streams streams;
    private final Organisations organisations;
    private final KnownPeople people;
    private final Decides<OrganisationState, OrganisationCommand, OrganisationEvent> decides;

    public OrganisationsDesk(
            Recording recording,
            Streams streams,
            Organisations organisations,
            KnownPeople people,
            Decides<OrganisationState, OrganisationCommand, OrganisationEvent> decides) {
        this.recording = recording;
        this.streams = streams;
        this.organisations = organisations;
        this.people = people;
        this.decides = decides;
    }

    @Override
    public Register register() {
        return Register.ORGANISATIONS;
    }

    @Override
    public List<RowFault> faults(Cells cells, ZoneId zone) {
        return cells.has(LEADER_PHONE) && !cells.has(LEADER)
                ? List.of(RowFault.in(LEADER, Code.NEEDS_ANOTHER_CELL))
                : List.of();
    }

    @Override
    public Session open(Pass pass) {
        Edge edge = recording.edge(pass);
        return new PlannedSession(pass, recording, rows -> {
            Organisations.Found found = organisations.found(
                    pass.community(),
                    rows.stream().map(row -> row.cells().must(NAME)).toList(),
                    rows.stream()
                            .map(row -> row.cells().text(CREDIT_CODE))
                            .filter(Objects::nonNull)
                            .toList());
            Registered registered = registered(found);
            return rows.stream()
                    .map(row -> plan(row.cells(), found, registered, edge))
                    .toList();
        });
    }

    /** The organisations that rows mean and who leads them, opened together. */
    private record Registered(Map<UUID, Profile> profiles, KnownPeople.Batch leaders) {
        Profile of(Id.OrganisationId id) {
            Profile profile = profiles.get(id.value());
            if (profile == null) {
                throw new IllegalStateException("listed and not there: " + id);
            }
            return profile;
        }
    }

    private Registered registered(Organisations.Found found) {
        Map<UUID, Profile> profiles = new HashMap<>();
        streams.open(Stream.concat(found.names().values().stream(), found.codes().values().stream())
                        .map(entry -> entry.id().value())
                        .toList())
                .forEach((id, stream) -> {
                    OrganisationState state = stream.folded(
                            OrganisationEvent.class, OrganisationState.UNKNOWN, OrganisationState::evolve);
                    if (state instanceof OrganisationState.Existing(Profile profile)) {
                        profiles.put(id, profile);
                    }
                });
        return new Registered(
                profiles,
                people.look(
                        List.of(),
                        profiles.values().stream()
                                .map(Profile::survey)
                                .filter(Objects::nonNull)
                                .map(Survey::leader)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private Planned plan(Cells cells, Organisations.Found found, Registered registered, Edge edge) {
        try {
            Organisations.Entry byCode = found.byCode(cells.text(CREDIT_CODE));
            Organisations.Entry byName = found.byName(cells.must(NAME));
            if (byCode != null && byName != null && !byCode.id().equals(byName.id())) {
                return Planned.faulty(RowFault.in(CREDIT_CODE, Code.FITS_MORE_THAN_ONE));
            }
            Organisations.Entry known = byCode != null ? byCode : byName;
            if (known == null) {
                return fresh(cells, edge);
            }
            if (byCode == null && known.creditCode() != null && cells.has(CREDIT_CODE)) {
                return Planned.faulty(RowFault.in(CREDIT_CODE, Code.IS_REGISTERED_OTHERWISE));
            }
            return known(cells, known.id(), registered, edge);
        } catch (Refused refused) {
            return Planned.faulty(RowFault.of(refused.code()));
        }
    }

    private Planned fresh(Cells cells, Edge edge) {
        Survey.Nature nature = Objects.requireNonNull(cells.choice(NATURE, Survey.Nature.class));
        Planned.Newcomer leader = cells.has(LEADER) ? newcomer(cells) : null;
        List<OrganisationCommand> asked = List.of(
                new OrganisationCommand.Register(
                        nature.kind(),
                        cells.must(NAME),
                        cells.text(SHORT_NAME),
                        Objects.requireNonNullElse(cells.yes(PARTNER), true),
                        Objects.requireNonNullElse(cells.yes(HANDLES), false)),
                new OrganisationCommand.RecordSurvey(
                        survey(cells, Survey.NOTHING, leader == null ? null : leader.id(), new Differences())));
        Course<OrganisationState, OrganisationCommand, OrganisationEvent> course = new Course<>(
                TYPE,
                recording.edges().newId().toString(),
                OrganisationState.UNKNOWN,
                decides,
                OrganisationState::evolve);
        course.ask(asked, edge);
        return new Planned(
                Finding.FRESH,
                leader == null ? List.of() : List.of(leader),
                List.of(course.beginning(edge)),
                List.of());
    }

    private Planned.Newcomer newcomer(Cells cells) {
        return new Planned.Newcomer(
                recording.newPerson(),
                new PersonRegistration.Contact(cells.must(LEADER), cells.text(LEADER_PHONE), null),
                List.of());
    }

    private Planned known(Cells cells, Id.OrganisationId id, Registered registered, Edge edge) {
        Profile profile = registered.of(id);
        Differences differences = new Differences();
        List<Asked<?>> steps = new ArrayList<>();
        String name = differences.ofKnown(NAME, profile.name(), cells.text(NAME));
        String shortName = differences.of(SHORT_NAME, profile.shortName(), cells.text(SHORT_NAME));
        if (differences.touch(NAME, SHORT_NAME)) {
            steps.add(asked(id, new OrganisationCommand.Rename(name, shortName), edge));
        }
        boolean partner = differences.ofKnown(PARTNER, profile.partnerUnit(), cells.yes(PARTNER));
        boolean handles = differences.ofKnown(HANDLES, profile.handles(), cells.yes(HANDLES));
        if (differences.touch(PARTNER, HANDLES)) {
            steps.add(asked(id, new OrganisationCommand.ChangePart(partner, handles), edge));
        }
        Survey before = Objects.requireNonNullElse(profile.survey(), Survey.NOTHING);
        Leader leader = leader(cells, before.leader(), registered.leaders(), differences, steps, edge);
        Survey after = survey(cells, before, leader.id(), differences);
        if (!after.equals(before)) {
            steps.add(asked(id, new OrganisationCommand.RecordSurvey(after), edge));
        }
        for (Asked<?> step : steps) {
            if (step.command() instanceof OrganisationCommand command) {
                decides.decide(new OrganisationState.Existing(profile), command, edge);
            }
        }
        return new Planned(Finding.known(TYPE, id, differences.changes()), leader.newcomers(), List.of(), steps);
    }

    private static Asked<?> asked(Id.OrganisationId id, OrganisationCommand command, Edge edge) {
        return new Asked<>(id.toString(), command, edge);
    }

    /** Who leads it after the row. */
    private record Leader(Id.@Nullable PersonId id, List<Planned.Newcomer> newcomers) {}

    /** The same name is the same person, with another number perhaps; another name is somebody else. */
    private Leader leader(
            Cells cells,
            Id.@Nullable PersonId before,
            KnownPeople.Batch leaders,
            Differences differences,
            List<Asked<?>> steps,
            Edge edge) {
        if (!cells.has(LEADER)) {
            return new Leader(before, List.of());
        }
        KnownPeople.Known known = leaders.of(before);
        String phone = differences.of(LEADER_PHONE, known == null ? null : known.phone(), cells.text(LEADER_PHONE));
        if (known == null || !known.name().equals(cells.text(LEADER))) {
            differences.of(LEADER, known == null ? null : known.name(), cells.text(LEADER));
            Planned.Newcomer newcomer = newcomer(cells);
            return new Leader(newcomer.id(), List.of(newcomer));
        }
        if (differences.touch(LEADER_PHONE)) {
            steps.add(new Asked<>(
                    known.id().toString(),
                    new PersonCommand.ChangeContact(leaders.boxes(
                            known.id(), new PersonRegistration.Contact(known.name(), phone, known.address()))),
                    edge));
        }
        return new Leader(known.id(), List.of());
    }

    private static Survey survey(Cells cells, Survey before, Id.@Nullable PersonId leader, Differences differences) {
        return new Survey(
                differences.of(CREDIT_CODE, before.creditCode(), cells.text(CREDIT_CODE)),
                differences.of(NATURE, before.nature(), cells.choice(NATURE, Survey.Nature.class)),
                differences.of(ADDRESS, before.address(), cells.text(ADDRESS)),
                differences.of(INDUSTRY, before.industry(), cells.text(INDUSTRY)),
                differences.of(SUPERIOR, before.superior(), cells.text(SUPERIOR)),
                differences.of(STAFF, before.staff(), cells.count(STAFF)),
                differences.of(LARGE, before.large(), cells.yes(LARGE)),
                leader,
                differences.of(
                        PARTY_PRESENCE,
                        before.partyPresence(),
                        cells.choice(PARTY_PRESENCE, Survey.PartyPresence.class)),
                differences.of(PARTY_NAME, before.partyName(), cells.text(PARTY_NAME)),
                differences.of(PARTY_MEMBERS, before.partyMembers(), cells.count(PARTY_MEMBERS)),
                differences.of(WILLING, before.willing(), cells.yes(WILLING)),
                differences.of(RESOURCES, before.resources(), cells.text(RESOURCES)),
                differences.of(NEEDS, before.needs(), cells.text(NEEDS)),
                differences.of(OPINIONS, before.opinions(), cells.text(OPINIONS)),
                differences.of(SURVEYED_ON, before.surveyedOn(), cells.day(SURVEYED_ON)));
    }
}
