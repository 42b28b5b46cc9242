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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
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
import org.gongjian.command.platform.sending.BulkAppend;
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
            return rows.stream().map(row -> plan(row.cells(), found, edge)).toList();
        });
    }

    private Planned plan(Cells cells, Organisations.Found found, Edge edge) {
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
            return known(cells, known.id(), profile(known.id()), edge);
        } catch (Refused refused) {
            return Planned.faulty(RowFault.of(refused.code()));
        }
    }

    private Profile profile(Id.OrganisationId id) {
        OrganisationState state = streams.open(id).orElseThrow().facts(OrganisationEvent.class).stream()
                .reduce(OrganisationState.UNKNOWN, OrganisationState::evolve, (one, other) -> other);
        if (state instanceof OrganisationState.Existing(Profile profile)) {
            return profile;
        }
        throw new IllegalStateException("listed and not there: " + id);
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
        OrganisationState state = OrganisationState.UNKNOWN;
        List<OrganisationEvent> facts = new ArrayList<>();
        for (OrganisationCommand command : asked) {
            for (OrganisationEvent fact : decides.decide(state, command, edge)) {
                facts.add(fact);
                state = state.evolve(fact);
            }
        }
        return new Planned(
                Finding.FRESH,
                leader == null ? List.of() : List.of(leader),
                List.of(new BulkAppend.Decided(TYPE, recording.edges().newId().toString(), facts, state, edge)),
                List.of());
    }

    private Planned.Newcomer newcomer(Cells cells) {
        return new Planned.Newcomer(
                recording.newPerson(),
                new PersonRegistration.Contact(cells.must(LEADER), cells.text(LEADER_PHONE), null),
                List.of());
    }

    private Planned known(Cells cells, Id.OrganisationId id, Profile profile, Edge edge) {
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
        Leader leader = leader(cells, before.leader(), differences, steps, edge);
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
            Cells cells, Id.@Nullable PersonId before, Differences differences, List<Asked<?>> steps, Edge edge) {
        if (!cells.has(LEADER)) {
            return new Leader(before, List.of());
        }
        KnownPeople.Known known =
                Optional.ofNullable(before).flatMap(people::of).orElse(null);
        String phone = differences.of(LEADER_PHONE, known == null ? null : known.phone(), cells.text(LEADER_PHONE));
        if (known == null || !known.name().equals(cells.text(LEADER))) {
            differences.of(LEADER, known == null ? null : known.name(), cells.text(LEADER));
            Planned.Newcomer newcomer = newcomer(cells);
            return new Leader(newcomer.id(), List.of(newcomer));
        }
        if (differences.touch(LEADER_PHONE)) {
            steps.add(new Asked<>(
                    known.id().toString(),
                    new PersonCommand.ChangeContact(people.boxes(
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
