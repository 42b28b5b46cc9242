package org.gongjian.command.importing.desk;

import static org.gongjian.importing.register.BodyColumn.APPOINTED_BY;
import static org.gongjian.importing.register.BodyColumn.APPROVED_BY;
import static org.gongjian.importing.register.BodyColumn.BODY;
import static org.gongjian.importing.register.BodyColumn.KIND;
import static org.gongjian.importing.register.BodyColumn.MEMBER;
import static org.gongjian.importing.register.BodyColumn.ORGANISATION;
import static org.gongjian.importing.register.BodyColumn.PHONE;
import static org.gongjian.importing.register.BodyColumn.POST;
import static org.gongjian.importing.register.BodyColumn.PROPOSED_BY;
import static org.gongjian.importing.register.BodyColumn.SEATS;
import static org.gongjian.importing.register.BodyColumn.SEAT_KIND;
import static org.gongjian.importing.register.BodyColumn.SINCE;
import static org.gongjian.importing.register.BodyColumn.UNTIL;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.BodyState;
import org.gongjian.body.BodyState.Tenure;
import org.gongjian.body.SeatHolder;
import org.gongjian.body.SeatKind;
import org.gongjian.command.body.BodyCommand;
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
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.registry.Offices;
import org.gongjian.command.platform.registry.Organisations;
import org.gongjian.importing.register.BodyColumn;
import org.gongjian.importing.register.Register;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** 议事机构及成员: a body is established with its first row, every row takes a seat in it; another post from a later day is another time in it. */
public final class BodiesDesk implements RegisterDesk {
    private static final String TYPE = "body";
    private static final String VACATED_BY_THE_REGISTER = "成员名册更新";

    private final Recording recording;
    private final Streams streams;
    private final RegisteredNames names;
    private final Organisations organisations;
    private final Offices offices;
    private final KnownPeople people;
    private final Decides<BodyState, BodyCommand, BodyEvent> decides;

    public BodiesDesk(
            Recording recording,
            Streams streams,
            RegisteredNames names,
            Organisations organisations,
            Offices offices,
            KnownPeople people,
            Decides<BodyState, BodyCommand, BodyEvent> decides) {
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
        return Register.BODIES;
    }

    @Override
    public List<RowFault> faults(Cells cells, ZoneId zone) {
        BodyColumn needed = cells.choice(SEAT_KIND, SeatKind.class) == SeatKind.PERSONAL ? MEMBER : ORGANISATION;
        return cells.has(needed) ? List.of() : List.of(RowFault.in(needed, Code.NEEDS_ANOTHER_CELL));
    }

    @Override
    public Session open(Pass pass) {
        return new PlannedSession(pass, recording, new Reading(pass)::plan);
    }

    /** A body as it would be after the rows that were read. */
    private static final class Work {
        private final Course<BodyState, BodyCommand, BodyEvent> course;
        private boolean isNew;

        Work(Course<BodyState, BodyCommand, BodyEvent> course, boolean isNew) {
            this.course = course;
            this.isNew = isNew;
        }

        /** What the rows of this batch ask; the next batch begins from there. */
        Planned planned(Edge edge) {
            Planned planned = new Planned(
                    Finding.UNCHANGED,
                    List.of(),
                    isNew ? List.of(course.beginning(edge)) : List.of(),
                    isNew ? List.of() : course.steps(edge));
            isNew = false;
            course.written();
            return planned;
        }
    }

    private final class Reading {
        private final Pass pass;
        private final RowPeople members;
        private final Map<String, Work> works = new HashMap<>();

        Reading(Pass pass) {
            this.pass = pass;
            this.members = new RowPeople(pass, recording, people, offices);
        }

        List<Planned> plan(List<Checked.Good> rows) {
            List<Cells> all = rows.stream().map(Checked.Good::cells).toList();
            Map<String, List<UUID>> known = names.here(RegisteredNames.Type.BODY, pass.area(), texts(all, BODY));
            Organisations.Found units = organisations.found(pass.community(), texts(all, ORGANISATION), Set.of());
            Map<UUID, Work> opened = opened(known);
            members.look(texts(all, MEMBER), texts(all, PHONE), representatives(opened.values()));
            Edge edge = recording.edge(
                    pass,
                    units.names().values().stream().map(Organisations.Entry::id).collect(Collectors.toSet()));
            List<Planned> plans = new ArrayList<>();
            for (Cells cells : all) {
                plans.add(plan(cells, known.getOrDefault(cells.must(BODY), List.of()), opened, units, edge));
            }
            // what is asked of each body stands with the last of its rows
            works.values().stream()
                    .filter(work -> work.course.isAsked())
                    .map(work -> work.planned(edge))
                    .forEach(plan -> {
                        Planned last = plans.removeLast();
                        plans.add(last.with(plan));
                    });
            return plans;
        }

        /** Those that rows mean and no row before meant, together. */
        private Map<UUID, Work> opened(Map<String, List<UUID>> known) {
            Map<UUID, Work> opened = new HashMap<>();
            streams.open(known.entrySet().stream()
                            .filter(named -> !works.containsKey(named.getKey()))
                            .flatMap(named -> named.getValue().stream())
                            .toList())
                    .forEach((id, stream) -> opened.put(
                            id, work(id, stream.folded(BodyEvent.class, BodyState.UNKNOWN, BodyState::evolve), false)));
            return opened;
        }

        private Work work(UUID id, BodyState state, boolean isNew) {
            return new Work(new Course<>(TYPE, id.toString(), state, decides, BodyState::evolve), isNew);
        }

        /** Who sits for an organisation in one of them. */
        private Set<Id.PersonId> representatives(Collection<Work> opened) {
            return Stream.concat(opened.stream(), works.values().stream())
                    .map(work -> work.course.state())
                    .flatMap(state -> state instanceof BodyState.Existing(BodyState.Seats seats)
                            ? seats.tenures().stream()
                            : Stream.<Tenure>empty())
                    .map(tenure ->
                            tenure.holder() instanceof SeatHolder.Organisational seat ? seat.representative() : null)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        private static Set<String> texts(List<Cells> all, BodyColumn column) {
            return all.stream()
                    .map(cells -> cells.text(column))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private Planned plan(
                Cells cells, List<UUID> known, Map<UUID, Work> opened, Organisations.Found units, Edge edge) {
            if (known.size() > 1) {
                return Planned.faulty(RowFault.in(BODY, Code.FITS_MORE_THAN_ONE));
            }
            String unit = cells.text(ORGANISATION);
            Organisations.Entry organisation = unit == null ? null : units.byName(unit);
            if (unit != null && organisation == null) {
                return Planned.faulty(RowFault.in(ORGANISATION, Code.NOT_REGISTERED_HERE));
            }
            Work before = works.get(cells.must(BODY));
            if (before == null && known.isEmpty() && !cells.has(SEATS)) {
                return Planned.faulty(RowFault.in(SEATS, Code.NEEDS_ANOTHER_CELL));
            }
            try {
                Work work = before != null
                        ? before
                        : known.isEmpty()
                                ? established(cells, edge)
                                : Objects.requireNonNull(opened.get(known.getFirst()));
                Planned plan = seated(cells, work, organisation == null ? null : organisation.id(), edge);
                members.met(plan.newcomers());
                // one whose first row is refused is not established
                works.put(cells.must(BODY), work);
                return plan;
            } catch (Refused refused) {
                return Planned.faulty(RowFault.of(refused.code()));
            }
        }

        private Work established(Cells cells, Edge edge) {
            Work work = work(recording.edges().newId(), BodyState.UNKNOWN, true);
            work.course.ask(
                    List.of(new BodyCommand.Establish(
                            Objects.requireNonNull(cells.choice(KIND, BodyKind.class)),
                            cells.must(BODY),
                            Objects.requireNonNull(cells.count(SEATS)))),
                    edge);
            return work;
        }

        private Planned seated(Cells cells, Work work, Id.@Nullable OrganisationId organisation, Edge edge) {
            if (!(work.course.state() instanceof BodyState.Existing(BodyState.Seats seats))) {
                return Planned.faulty(new RowFault(null, Code.NOT_POSSIBLE, null));
            }
            if (seats.kind() != cells.choice(KIND, BodyKind.class)) {
                return Planned.faulty(RowFault.in(KIND, Code.IS_REGISTERED_OTHERWISE));
            }
            List<Planned.Newcomer> newcomers = new ArrayList<>();
            Id.PersonId person =
                    cells.has(MEMBER) ? members.person(cells.must(MEMBER), cells.text(PHONE), newcomers) : null;
            LocalDate since = Objects.requireNonNull(cells.day(SINCE));
            Optional<Tenure> before = seats.tenures().stream()
                    .filter(tenure -> isHolder(cells, tenure.holder(), person, organisation))
                    .filter(tenure -> !tenure.isOver(since))
                    .reduce((earlier, later) -> later);
            if (before.isEmpty()) {
                work.course.ask(List.of(seat(cells, null, person, organisation, since)), edge);
                return new Planned(Finding.FRESH, newcomers, List.of(), List.of());
            }
            Tenure tenure = before.get();
            Differences differences = new Differences();
            differences.of(POST, tenure.post(), cells.text(POST));
            differences.of(SINCE, tenure.from(), since);
            if (tenure.holder() instanceof SeatHolder.Organisational seat && person != null) {
                differences.of(MEMBER, members.name(seat.representative()), cells.text(MEMBER));
            }
            if (differences.isEmpty()) {
                return Planned.nothing(Finding.UNCHANGED);
            }
            if (!differences.touch(SINCE)) {
                return Planned.faulty(RowFault.in(SINCE, Code.IS_REGISTERED_OTHERWISE));
            }
            work.course.ask(
                    List.of(
                            new BodyCommand.Vacate(tenure.seat(), since.minusDays(1), VACATED_BY_THE_REGISTER, false),
                            seat(cells, tenure.seat(), person, organisation, since)),
                    edge);
            return new Planned(
                    Finding.known(TYPE, work.course.id(), differences.changes()), newcomers, List.of(), List.of());
        }

        private static boolean isHolder(
                Cells cells,
                SeatHolder holder,
                Id.@Nullable PersonId person,
                Id.@Nullable OrganisationId organisation) {
            return holder.kind() == cells.choice(SEAT_KIND, SeatKind.class)
                    && (holder.kind() == SeatKind.PERSONAL
                            ? Objects.equals(holder.sitting(), person)
                            : Objects.equals(holder.organisation(), organisation));
        }

        private static BodyCommand.Seat seat(
                Cells cells,
                @Nullable Integer seat,
                Id.@Nullable PersonId person,
                Id.@Nullable OrganisationId organisation,
                LocalDate since) {
            return new BodyCommand.Seat(
                    seat,
                    Objects.requireNonNull(cells.choice(SEAT_KIND, SeatKind.class)),
                    person,
                    organisation,
                    cells.text(POST),
                    since,
                    cells.day(UNTIL),
                    cells.text(PROPOSED_BY),
                    cells.text(APPROVED_BY),
                    cells.text(APPOINTED_BY));
        }
    }
}
