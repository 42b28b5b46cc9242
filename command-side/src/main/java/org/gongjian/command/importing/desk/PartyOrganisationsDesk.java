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

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.KnownPartyOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.Refused;
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
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.command.platform.shell.Asked;
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
        /** Those of rows before, who may be superiors of the next ones. */
        private final Map<String, KnownPartyOrganisation> planned = new HashMap<>();

        Reading(Pass pass) {
            this.pass = pass;
            this.secretaries = new RowPeople(pass, recording, people, offices);
        }

        List<Planned> plan(List<Checked.Good> rows) {
            List<Cells> all = rows.stream().map(Checked.Good::cells).toList();
            Map<String, List<UUID>> here =
                    names.here(RegisteredNames.Type.PARTY_ORGANISATION, pass.area(), texts(all, NAME));
            Map<String, List<UUID>> above =
                    names.onLine(RegisteredNames.Type.PARTY_ORGANISATION, pass.area(), texts(all, SUPERIOR));
            Organisations.Found units = organisations.found(pass.community(), texts(all, UNIT), Set.of());
            secretaries.look(texts(all, SECRETARY), texts(all, PHONE));
            Edge edge = recording.edge(
                    pass,
                    units.names().values().stream().map(Organisations.Entry::id).collect(Collectors.toSet()),
                    above.values().stream()
                            .flatMap(List::stream)
                            .map(Id.PartyOrganisationId::new)
                            .collect(Collectors.toSet()));
            return all.stream()
                    .map(cells -> plan(cells, here, above, units, edge))
                    .toList();
        }

        private static Set<String> texts(List<Cells> all, PartyOrganisationColumn column) {
            return all.stream()
                    .map(cells -> cells.text(column))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private Planned plan(
                Cells cells,
                Map<String, List<UUID>> here,
                Map<String, List<UUID>> above,
                Organisations.Found units,
                Edge looked) {
            List<UUID> known = here.getOrDefault(cells.must(NAME), List.of());
            if (known.size() > 1) {
                return Planned.faulty(RowFault.in(NAME, Code.FITS_MORE_THAN_ONE));
            }
            Id.PartyOrganisationId superior = superior(cells.text(SUPERIOR), above);
            if (cells.has(SUPERIOR) && superior == null) {
                return Planned.faulty(RowFault.in(SUPERIOR, Code.NOT_REGISTERED_HERE));
            }
            String unit = cells.text(UNIT);
            Organisations.Entry of = unit == null ? null : units.byName(unit);
            if (unit != null && of == null) {
                return Planned.faulty(RowFault.in(UNIT, Code.NOT_REGISTERED_HERE));
            }
            Edge edge = withPlanned(looked);
            try {
                Planned plan = known.isEmpty()
                        ? fresh(cells, superior, of == null ? null : of.id(), edge)
                        : known(cells, new Id.PartyOrganisationId(known.getFirst()), superior, of, edge);
                secretaries.met(plan.newcomers());
                return plan;
            } catch (Refused refused) {
                return Planned.faulty(RowFault.of(refused.code()));
            }
        }

        private Id.@Nullable PartyOrganisationId superior(@Nullable String name, Map<String, List<UUID>> above) {
            KnownPartyOrganisation before = name == null ? null : planned.get(name);
            if (before != null) {
                return before.id();
            }
            List<UUID> found = name == null ? List.of() : above.getOrDefault(name, List.of());
            return found.isEmpty() ? null : new Id.PartyOrganisationId(found.getFirst());
        }

        private Edge withPlanned(Edge looked) {
            Lookups known = looked.lookups();
            Map<Id.PartyOrganisationId, KnownPartyOrganisation> all = new HashMap<>(known.partyOrganisations());
            planned.values().forEach(one -> all.put(one.id(), one));
            return new Edge(
                    looked.happened(),
                    looked.recordedAt(),
                    looked.area(),
                    looked.acting(),
                    looked.charter(),
                    looked.calendar(),
                    looked.zone(),
                    looked.number(),
                    new Lookups(
                            known.congress(),
                            known.members(),
                            known.organisations(),
                            known.categories(),
                            known.draw(),
                            all,
                            known.grids(),
                            known.lookedThrough()));
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
                asked.add(new PartyOrganisationCommand.NameSecretary(
                        secretaries.person(cells.must(SECRETARY), cells.text(PHONE), newcomers), since(cells)));
            }
            PartyOrganisationState state = PartyOrganisationState.UNKNOWN;
            List<PartyOrganisationEvent> facts = new ArrayList<>();
            for (PartyOrganisationCommand command : asked) {
                for (PartyOrganisationEvent fact : decides.decide(state, new OfParty(id, command), edge)) {
                    facts.add(fact);
                    state = state.evolve(fact);
                }
            }
            KnownPartyOrganisation above = superior == null
                    ? null
                    : edge.lookups().partyOrganisations().get(superior);
            List<Id.PartyOrganisationId> line = new ArrayList<>();
            if (above != null) {
                line.add(above.id());
                line.addAll(above.above());
            }
            planned.put(cells.must(NAME), new KnownPartyOrganisation(id, kind, edge.area(), line));
            return new Planned(
                    Finding.FRESH,
                    newcomers,
                    List.of(new BulkAppend.Decided(TYPE, id.toString(), facts, state, edge)),
                    List.of());
        }

        private static LocalDate since(Cells cells) {
            return Objects.requireNonNull(cells.day(SINCE));
        }

        private Planned known(
                Cells cells,
                Id.PartyOrganisationId id,
                Id.@Nullable PartyOrganisationId superior,
                Organisations.@Nullable Entry unit,
                Edge edge) {
            List<PartyOrganisationEvent> facts = streams.open(id).orElseThrow().facts(PartyOrganisationEvent.class);
            PartyOrganisationState state = facts.stream()
                    .reduce(PartyOrganisationState.UNKNOWN, PartyOrganisationState::evolve, (one, other) -> other);
            if (!(state instanceof PartyOrganisationState.Existing(Profile profile))
                    || !(facts.getFirst() instanceof PartyOrganisationEvent.Registered registered)) {
                return Planned.faulty(new RowFault(null, Code.NOT_POSSIBLE, null));
            }
            if (profile.kind() != cells.choice(KIND, PartyOrganisationKind.class)) {
                return otherwise(KIND);
            }
            if (cells.has(FUNCTION)
                    && registered.function() != cells.choice(FUNCTION, PartyOrganisationFunction.class)) {
                return otherwise(FUNCTION);
            }
            if (unit != null && !unit.id().equals(registered.unit())) {
                return otherwise(UNIT);
            }
            if (cells.has(FOUNDED_ON) && !Objects.equals(cells.day(FOUNDED_ON), registered.foundedOn())) {
                return otherwise(FOUNDED_ON);
            }
            Differences differences = new Differences();
            List<Planned.Newcomer> newcomers = new ArrayList<>();
            List<PartyOrganisationCommand> asked = new ArrayList<>();
            if (superior != null && !superior.equals(profile.superior())) {
                differences.of(SUPERIOR, name(profile.superior()), cells.text(SUPERIOR));
                asked.add(new PartyOrganisationCommand.PlaceUnder(superior));
            }
            List<String> grids = cells.list(GRIDS);
            if (grids != null && !new TreeSet<>(grids).equals(profile.grids())) {
                differences.of(GRIDS, List.copyOf(profile.grids()), grids);
                asked.add(new PartyOrganisationCommand.ServeGrids(grids));
            }
            secretary(cells, profile.secretary(), differences, newcomers, asked);
            PartyOrganisationState next = state;
            for (PartyOrganisationCommand command : asked) {
                for (PartyOrganisationEvent fact : decides.decide(next, new OfParty(id, command), edge)) {
                    next = next.evolve(fact);
                }
            }
            return new Planned(
                    Finding.known(TYPE, id, differences.changes()),
                    newcomers,
                    List.of(),
                    asked.stream()
                            .<Asked<?>>map(command -> new Asked<>(id.toString(), command, edge))
                            .toList());
        }

        private static Planned otherwise(PartyOrganisationColumn column) {
            return Planned.faulty(RowFault.in(column, Code.IS_REGISTERED_OTHERWISE));
        }

        private @Nullable String name(Id.@Nullable PartyOrganisationId id) {
            return id == null
                    ? null
                    : streams.open(id)
                            .map(stream -> stream.facts(PartyOrganisationEvent.class).stream()
                                    .reduce(
                                            PartyOrganisationState.UNKNOWN,
                                            PartyOrganisationState::evolve,
                                            (one, other) -> other))
                            .map(state -> state instanceof PartyOrganisationState.Existing(Profile profile)
                                    ? profile.name()
                                    : null)
                            .orElse(null);
        }

        private void secretary(
                Cells cells,
                @Nullable Secretary last,
                Differences differences,
                List<Planned.Newcomer> newcomers,
                List<PartyOrganisationCommand> asked) {
            if (!cells.has(SECRETARY)) {
                return;
            }
            KnownPeople.Known before =
                    last == null ? null : people.of(last.person()).orElse(null);
            boolean same = last != null
                    && last.lastDay() == null
                    && before != null
                    && before.name().equals(cells.text(SECRETARY));
            if (!same) {
                differences.of(SECRETARY, before == null ? null : before.name(), cells.text(SECRETARY));
                differences.of(SINCE, last == null ? null : last.from(), cells.day(SINCE));
                asked.add(new PartyOrganisationCommand.NameSecretary(
                        secretaries.person(cells.must(SECRETARY), cells.text(PHONE), newcomers), since(cells)));
            }
        }
    }
}
