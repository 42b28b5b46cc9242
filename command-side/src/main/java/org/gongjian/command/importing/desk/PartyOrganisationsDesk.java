package org.gongjian.command.importing.desk;

import static org.gongjian.importing.register.PartyOrganisationColumn.FOUNDED_ON;
import static org.gongjian.importing.register.PartyOrganisationColumn.FUNCTION;
import static org.gongjian.importing.register.PartyOrganisationColumn.GRIDS;
import static org.gongjian.importing.register.PartyOrganisationColumn.KIND;
import static org.gongjian.importing.register.PartyOrganisationColumn.NAME;
import static org.gongjian.importing.register.PartyOrganisationColumn.PHONE;
import static org.gongjian.importing.register.PartyOrganisationColumn.SECRETARY;
import static org.gongjian.importing.register.PartyOrganisationColumn.SINCE;
import static org.gongjian.importing.register.PartyOrganisationColumn.SUPERIOR;
import static org.gongjian.importing.register.PartyOrganisationColumn.UNIT;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.importing.register.Course;
import org.gongjian.command.importing.register.Decides;
import org.gongjian.command.importing.register.Finding;
import org.gongjian.command.importing.register.Pass;
import org.gongjian.command.importing.register.RegisterDesk;
import org.gongjian.command.importing.workbook.Cells;
import org.gongjian.command.importing.workbook.RowCheck.Checked;
import org.gongjian.command.importing.workbook.RowFault;
import org.gongjian.command.importing.workbook.RowFault.Code;
import org.gongjian.command.partyorganisation.PartyOrganisationCommand;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.registry.Offices;
import org.gongjian.command.platform.registry.Organisations;
import org.gongjian.importing.register.PartyOrganisationColumn;
import org.gongjian.importing.register.Register;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.partyorganisation.PartyOrganisationState;
import org.gongjian.partyorganisation.PartyOrganisationState.Profile;
import org.gongjian.partyorganisation.PartyOrganisationState.Secretary;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** 党组织: registered where they are new; of known ones superior, grids and secretary are brought up to date. */
public final class PartyOrganisationsDesk implements RegisterDesk {
    private static final String TYPE = "party_organisation";

    private final Recording recording;
    private final Streams streams;
    private final RegisteredNames names;
    private final Organisations organisations;
    private final Offices offices;
    private final KnownPeople people;
    private final Decides<PartyOrganisationState, OfParty, PartyOrganisationEvent> decides;

    /** A command with whom it is asked of, as its decision wants it. */
    public record OfParty(Id.PartyOrganisationId id, PartyOrganisationCommand command) {}

    public PartyOrganisationsDesk(
            Recording recording,
            Streams streams,
            RegisteredNames names,
            Organisations organisations,
            Offices offices,
            KnownPeople people,
            Decides<PartyOrganisationState, OfParty, PartyOrganisationEvent> decides) {
        this.recording = recording;
        this.streams = streams;
        this.names = names;
        this.organisations = organisations;
        this.offices = offices;
        this.people = people;
        this.decides = decides;
    }

    @Override
    public Register register() {
        return Register.PARTY_ORGANISATIONS;
    }

    @Override
    public List<RowFault> faults(Cells cells, ZoneId zone) {
        return cells.has(SECRETARY) && !cells.has(SINCE)
                ? List.of(RowFault.in(SINCE, Code.NEEDS_ANOTHER_CELL))
                : List.of();
    }

    @Override
    public Session open(Pass pass) {
        return new PlannedSession(pass, recording, new Reading(pass)::plan);
    }

    private final class Reading {
        private final Pass pass;
        private final RowPeople secretaries;
        private final Superiors superiors;
        private Map<UUID, KnownParty> registered = Map.of();

        Reading(Pass pass) {
            this.pass = pass;
            this.secretaries = new RowPeople(pass, recording, people, offices);
            this.superiors = new Superiors(names, pass);
        }

        List<Planned> plan(List<Checked.Good> rows) {
            List<Cells> all = rows.stream().map(Checked.Good::cells).toList();
            Map<String, List<UUID>> here =
                    names.here(RegisteredNames.Type.PARTY_ORGANISATION, pass.area(), texts(all, NAME));
            Organisations.Found units = organisations.found(pass.community(), texts(all, UNIT), Set.of());
            superiors.look(texts(all, SUPERIOR));
            registered =
                    KnownParty.open(here.values().stream().flatMap(List::stream).toList(), streams, names);
            secretaries.look(
                    texts(all, SECRETARY),
                    texts(all, PHONE),
                    registered.values().stream()
                            .map(one -> one.profile().secretary())
                            .filter(Objects::nonNull)
                            .map(Secretary::person)
                            .toList());
            Edge edge = recording.edge(
                    pass,
                    units.names().values().stream().map(Organisations.Entry::id).collect(Collectors.toSet()),
                    superiors.found());
            return all.stream()
                    .map(cells -> plan(cells, here.getOrDefault(cells.must(NAME), List.of()), units, edge))
                    .toList();
        }

        private static Set<String> texts(List<Cells> all, PartyOrganisationColumn column) {
            return all.stream()
                    .map(cells -> cells.text(column))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private Planned plan(Cells cells, List<UUID> here, Organisations.Found units, Edge looked) {
            if (here.size() > 1) {
                return Planned.faulty(RowFault.in(NAME, Code.FITS_MORE_THAN_ONE));
            }
            Id.PartyOrganisationId superior = superiors.named(cells.text(SUPERIOR));
            if (cells.has(SUPERIOR) && superior == null) {
                return Planned.faulty(RowFault.in(SUPERIOR, Code.NOT_REGISTERED_HERE));
            }
            Organisations.Entry unit = cells.has(UNIT) ? units.byName(cells.must(UNIT)) : null;
            if (cells.has(UNIT) && unit == null) {
                return Planned.faulty(RowFault.in(UNIT, Code.NOT_REGISTERED_HERE));
            }
            Id.OrganisationId of = unit == null ? null : unit.id();
            Edge edge = superiors.known(looked);
            try {
                Planned plan = here.isEmpty()
                        ? fresh(cells, superior, of, edge)
                        : known(cells, registered.get(here.getFirst()), superior, of, edge);
                secretaries.met(plan.newcomers());
                return plan;
            } catch (Refused refused) {
                return Planned.faulty(RowFault.of(refused.code()));
            }
        }

        private Planned fresh(
                Cells cells, Id.@Nullable PartyOrganisationId superior, Id.@Nullable OrganisationId unit, Edge edge) {
            Id.PartyOrganisationId id =
                    new Id.PartyOrganisationId(recording.edges().newId());
            PartyOrganisationKind kind = Objects.requireNonNull(cells.choice(KIND, PartyOrganisationKind.class));
            List<Planned.Newcomer> newcomers = new ArrayList<>();
            List<PartyOrganisationCommand> asked = new ArrayList<>();
            asked.add(new PartyOrganisationCommand.Register(
                    kind,
                    cells.choice(FUNCTION, PartyOrganisationFunction.class),
                    cells.must(NAME),
                    superior,
                    cells.day(FOUNDED_ON),
                    unit));
            List<String> grids = cells.list(GRIDS);
            if (grids != null) {
                asked.add(new PartyOrganisationCommand.ServeGrids(grids));
            }
            if (cells.has(SECRETARY)) {
                asked.add(secretary(cells, newcomers));
            }
            Course<PartyOrganisationState, PartyOrganisationCommand, PartyOrganisationEvent> course =
                    course(id, PartyOrganisationState.UNKNOWN);
            course.ask(asked, edge);
            superiors.plan(cells.must(NAME), id, kind, superior, edge);
            return new Planned(Finding.FRESH, newcomers, List.of(course.beginning(edge)), List.of());
        }

        private Planned known(
                Cells cells,
                @Nullable KnownParty known,
                Id.@Nullable PartyOrganisationId superior,
                Id.@Nullable OrganisationId unit,
                Edge edge) {
            if (known == null) {
                return Planned.faulty(new RowFault(null, Code.NOT_POSSIBLE, null));
            }
            return known.fixed(cells, unit).orElseGet(() -> changed(cells, known, superior, edge));
        }

        private Planned changed(Cells cells, KnownParty known, Id.@Nullable PartyOrganisationId superior, Edge edge) {
            Profile profile = known.profile();
            Differences differences = new Differences();
            List<Planned.Newcomer> newcomers = new ArrayList<>();
            List<PartyOrganisationCommand> asked = new ArrayList<>();
            if (superior != null && !superior.equals(profile.superior())) {
                differences.of(SUPERIOR, known.superior(), cells.text(SUPERIOR));
                asked.add(new PartyOrganisationCommand.PlaceUnder(superior));
            }
            List<String> grids = cells.list(GRIDS);
            if (grids != null && !new TreeSet<>(grids).equals(profile.grids())) {
                differences.of(GRIDS, List.copyOf(profile.grids()), grids);
                asked.add(new PartyOrganisationCommand.ServeGrids(grids));
            }
            Secretary last = profile.secretary();
            String leads = last == null ? null : secretaries.name(last.person());
            boolean leadsStill = last != null && last.lastDay() == null && Objects.equals(leads, cells.text(SECRETARY));
            if (cells.has(SECRETARY) && !leadsStill) {
                differences.of(SECRETARY, leads, cells.text(SECRETARY));
                differences.of(SINCE, last == null ? null : last.from(), cells.day(SINCE));
                asked.add(secretary(cells, newcomers));
            }
            Course<PartyOrganisationState, PartyOrganisationCommand, PartyOrganisationEvent> course =
                    course(known.id(), known.state());
            course.ask(asked, edge);
            return new Planned(
                    Finding.known(TYPE, known.id(), differences.changes()), newcomers, List.of(), course.steps(edge));
        }

        private PartyOrganisationCommand secretary(Cells cells, List<Planned.Newcomer> newcomers) {
            return new PartyOrganisationCommand.NameSecretary(
                    secretaries.person(cells.must(SECRETARY), cells.text(PHONE), newcomers),
                    Objects.requireNonNull(cells.day(SINCE)));
        }

        private Course<PartyOrganisationState, PartyOrganisationCommand, PartyOrganisationEvent> course(
                Id.PartyOrganisationId id, PartyOrganisationState state) {
            return new Course<>(
                    TYPE,
                    id.toString(),
                    state,
                    (before, command, edge) -> decides.decide(before, new OfParty(id, command), edge),
                    PartyOrganisationState::evolve);
        }
    }
}
