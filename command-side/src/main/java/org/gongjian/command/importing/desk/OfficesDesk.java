package org.gongjian.command.importing.desk;

import static org.gongjian.importing.register.OfficeColumn.APPOINTED_BY;
import static org.gongjian.importing.register.OfficeColumn.GRID;
import static org.gongjian.importing.register.OfficeColumn.HOLDER;
import static org.gongjian.importing.register.OfficeColumn.ORGANISATION;
import static org.gongjian.importing.register.OfficeColumn.PHONE;
import static org.gongjian.importing.register.OfficeColumn.ROLE;
import static org.gongjian.importing.register.OfficeColumn.SINCE;
import static org.gongjian.importing.register.OfficeColumn.TITLE;
import static org.gongjian.importing.register.OfficeColumn.UNTIL;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.gongjian.command.office.OfficeCommand;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.registry.Offices;
import org.gongjian.command.platform.registry.Organisations;
import org.gongjian.importing.register.OfficeColumn;
import org.gongjian.importing.register.Register;
import org.gongjian.office.OfficeEvent;
import org.gongjian.office.OfficeState;
import org.gongjian.office.OfficeState.Tenure;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** 岗位: established where they are new; another holder relieves who held it the day before. What an office is cannot be changed. */
public final class OfficesDesk implements RegisterDesk {
    private static final String TYPE = "office";
    private static final String RELIEVED_BY_THE_REGISTER = "任职名册更新，由新任接替";

    private final Recording recording;
    private final Streams streams;
    private final Offices offices;
    private final Organisations organisations;
    private final KnownPeople people;
    private final Decides<OfficeState, OfficeCommand, OfficeEvent> decides;

    public OfficesDesk(
            Recording recording,
            Streams streams,
            Offices offices,
            Organisations organisations,
            KnownPeople people,
            Decides<OfficeState, OfficeCommand, OfficeEvent> decides) {
        this.recording = recording;
        this.streams = streams;
        this.offices = offices;
        this.organisations = organisations;
        this.people = people;
        this.decides = decides;
    }

    @Override
    public Register register() {
        return Register.OFFICES;
    }

    @Override
    public List<RowFault> faults(Cells cells, ZoneId zone) {
        List<RowFault> faults = new ArrayList<>();
        for (OfficeColumn needed : List.of(SINCE, APPOINTED_BY)) {
            if (cells.has(HOLDER) && !cells.has(needed)) {
                faults.add(RowFault.in(needed, Code.NEEDS_ANOTHER_CELL));
            }
        }
        return faults;
    }

    @Override
    public Session open(Pass pass) {
        return new PlannedSession(pass, recording, new Reading(pass)::plan);
    }

    /** What is known of an office. */
    private record Known(Id.OfficeId id, OfficeState.Existing office, List<OfficeEvent.Appointed> appointments) {
        OfficeEvent.@Nullable Appointed latest() {
            return appointments.isEmpty() ? null : appointments.getLast();
        }
    }

    private final class Reading {
        private final Pass pass;
        private final RowPeople holders;

        Reading(Pass pass) {
            this.pass = pass;
            this.holders = new RowPeople(pass, recording, people, offices);
        }

        List<Planned> plan(List<Checked.Good> rows) {
            List<Cells> all = rows.stream().map(Checked.Good::cells).toList();
            Map<String, List<Known>> known = known(texts(all, TITLE));
            Organisations.Found units = organisations.found(pass.community(), texts(all, ORGANISATION), Set.of());
            Edge edge = recording.edge(
                    pass,
                    units.names().values().stream().map(Organisations.Entry::id).collect(Collectors.toSet()));
            holders.look(texts(all, HOLDER), texts(all, PHONE), Set.of());
            return all.stream()
                    .map(cells -> plan(cells, known.getOrDefault(cells.must(TITLE), List.of()), units, edge))
                    .toList();
        }

        private static Set<String> texts(List<Cells> all, OfficeColumn column) {
            return all.stream()
                    .map(cells -> cells.text(column))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private Map<String, List<Known>> known(Set<String> titles) {
            Map<String, List<Known>> known = new HashMap<>();
            Map<String, List<Id.OfficeId>> titled = offices.titled(pass.community(), titles);
            Map<UUID, Streams.Stream> opened = streams.open(titled.values().stream()
                    .flatMap(List::stream)
                    .map(Id.OfficeId::value)
                    .toList());
            titled.forEach((title, ids) -> ids.forEach(id -> {
                Streams.Stream stream = Objects.requireNonNull(opened.get(id.value()));
                List<OfficeEvent> facts = stream.facts(OfficeEvent.class);
                if (stream.folded(OfficeEvent.class, OfficeState.UNKNOWN, OfficeState::evolve)
                        instanceof OfficeState.Existing office) {
                    known.computeIfAbsent(title, each -> new ArrayList<>())
                            .add(new Known(
                                    id,
                                    office,
                                    facts.stream()
                                            .filter(OfficeEvent.Appointed.class::isInstance)
                                            .map(OfficeEvent.Appointed.class::cast)
                                            .toList()));
                }
            }));
            return known;
        }

        private Planned plan(Cells cells, List<Known> known, Organisations.Found units, Edge edge) {
            if (known.size() > 1) {
                return Planned.faulty(RowFault.in(TITLE, Code.FITS_MORE_THAN_ONE));
            }
            String unit = cells.text(ORGANISATION);
            Organisations.Entry organisation = unit == null ? null : units.byName(unit);
            if (unit != null && organisation == null) {
                return Planned.faulty(RowFault.in(ORGANISATION, Code.NOT_REGISTERED_HERE));
            }
            Id.OrganisationId within = organisation == null ? null : organisation.id();
            try {
                Planned planned =
                        known.isEmpty() ? fresh(cells, within, edge) : known(cells, within, known.getFirst(), edge);
                holders.met(planned.newcomers());
                return planned;
            } catch (Refused refused) {
                return Planned.faulty(RowFault.of(refused.code()));
            }
        }

        private Planned fresh(Cells cells, Id.@Nullable OrganisationId within, Edge edge) {
            List<Planned.Newcomer> newcomers = new ArrayList<>();
            OfficeCommand command = new OfficeCommand.Establish(
                    Objects.requireNonNull(cells.choice(ROLE, Role.class)),
                    cells.must(TITLE),
                    within,
                    cells.text(GRID),
                    cells.has(HOLDER) ? holder(cells, newcomers) : null);
            Course<OfficeState, OfficeCommand, OfficeEvent> course =
                    course(recording.edges().newId().toString(), OfficeState.UNKNOWN);
            course.ask(List.of(command), edge);
            return new Planned(Finding.FRESH, newcomers, List.of(course.beginning(edge)), List.of());
        }

        private Planned known(Cells cells, Id.@Nullable OrganisationId within, Known known, Edge edge) {
            OfficeState.Post post = known.office().post();
            Optional<Planned> fault = new Fixed()
                    .is(ROLE, post.role(), cells.choice(ROLE, Role.class))
                    .is(ORGANISATION, post.organisation(), within)
                    .is(GRID, post.grid(), cells.text(GRID))
                    .fault();
            if (fault.isPresent()) {
                return fault.get();
            }
            OfficeEvent.Appointed latest = known.latest();
            Differences differences = new Differences();
            differences.of(HOLDER, latest == null ? null : latest.actsAs(), cells.text(HOLDER));
            differences.of(SINCE, latest == null ? null : latest.from(), cells.day(SINCE));
            if (!differences.isEmpty()) {
                differences.of(UNTIL, latest == null ? null : latest.lastDay(), cells.day(UNTIL));
                differences.of(APPOINTED_BY, latest == null ? null : latest.appointedBy(), cells.text(APPOINTED_BY));
                return appointed(cells, known, differences, edge);
            }
            return (latest == null
                            ? Optional.<Planned>empty()
                            : new Fixed()
                                    .is(UNTIL, latest.lastDay(), cells.day(UNTIL))
                                    .fault())
                    .orElse(Planned.nothing(Finding.UNCHANGED));
        }

        private Planned appointed(Cells cells, Known known, Differences differences, Edge edge) {
            List<Planned.Newcomer> newcomers = new ArrayList<>();
            LocalDate dayBefore = Objects.requireNonNull(cells.day(SINCE)).minusDays(1);
            List<OfficeCommand> asked = new ArrayList<>();
            if (known.office().tenures().stream().anyMatch((Tenure tenure) -> tenure.covers(dayBefore))) {
                asked.add(new OfficeCommand.Relieve(dayBefore, RELIEVED_BY_THE_REGISTER));
            }
            asked.add(new OfficeCommand.Appoint(holder(cells, newcomers)));
            Course<OfficeState, OfficeCommand, OfficeEvent> course =
                    course(known.id().toString(), known.office());
            course.ask(asked, edge);
            return new Planned(
                    Finding.known(TYPE, known.id(), differences.changes()), newcomers, List.of(), course.steps(edge));
        }

        private Course<OfficeState, OfficeCommand, OfficeEvent> course(String id, OfficeState state) {
            return new Course<>(TYPE, id, state, decides, OfficeState::evolve);
        }

        private OfficeCommand.Holder holder(Cells cells, List<Planned.Newcomer> newcomers) {
            String name = cells.must(HOLDER);
            Id.PersonId person = holders.person(name, cells.text(PHONE), newcomers);
            return new OfficeCommand.Holder(
                    person, name, Objects.requireNonNull(cells.day(SINCE)), cells.day(UNTIL), cells.must(APPOINTED_BY));
        }
    }
}
