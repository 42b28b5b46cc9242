package org.gongjian.command.importing.desk;

import static org.gongjian.importing.register.MemberColumn.ADDRESS;
import static org.gongjian.importing.register.MemberColumn.BRANCH;
import static org.gongjian.importing.register.MemberColumn.ELSEWHERE;
import static org.gongjian.importing.register.MemberColumn.MEMBERSHIP;
import static org.gongjian.importing.register.MemberColumn.NAME;
import static org.gongjian.importing.register.MemberColumn.PHONE;
import static org.gongjian.importing.register.MemberColumn.SINCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.platform.persons.PersonRegistration.Contact;
import org.gongjian.importing.register.Register;
import org.gongjian.person.Membership;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;

/** 党员名册: who is new is registered with the membership; of who is known membership, branch and address are brought up to date. */
public final class MembersDesk implements RegisterDesk {
    private static final String TYPE = "person";

    private final Recording recording;
    private final KnownPeople people;
    private final Decides<PersonState, PersonCommand, PersonEvent> decides;

    public MembersDesk(
            Recording recording, KnownPeople people, Decides<PersonState, PersonCommand, PersonEvent> decides) {
        this.recording = recording;
        this.people = people;
        this.decides = decides;
    }

    @Override
    public Register register() {
        return Register.MEMBERS;
    }

    @Override
    public Session open(Pass pass) {
        Edge edge = recording.edge(pass);
        return new PlannedSession(pass, recording, rows -> {
            KnownPeople.Batch batch = people.look(
                    rows.stream().map(row -> row.cells().must(PHONE)).toList(), List.of());
            return rows.stream()
                    .map(row -> plan(row.cells(), batch, pass, edge))
                    .toList();
        });
    }

    private Planned plan(Cells cells, KnownPeople.Batch batch, Pass pass, Edge edge) {
        List<KnownPeople.Known> known = batch.named(cells.must(NAME), cells.must(PHONE), pass.area());
        if (known.size() > 1) {
            return Planned.faulty(RowFault.in(NAME, Code.FITS_MORE_THAN_ONE));
        }
        return known.isEmpty() ? fresh(cells) : known(cells, known.getFirst(), batch, edge);
    }

    private Planned fresh(Cells cells) {
        return new Planned(
                Finding.FRESH,
                List.of(new Planned.Newcomer(
                        recording.newPerson(),
                        new Contact(cells.must(NAME), cells.must(PHONE), cells.text(ADDRESS)),
                        List.of(new PersonCommand.RecordMembership(
                                Objects.requireNonNull(cells.choice(MEMBERSHIP, Membership.class)),
                                cells.text(BRANCH),
                                Boolean.TRUE.equals(cells.yes(ELSEWHERE)),
                                Objects.requireNonNull(cells.day(SINCE)))))),
                List.of(),
                List.of());
    }

    private Planned known(Cells cells, KnownPeople.Known known, KnownPeople.Batch batch, Edge edge) {
        Differences differences = new Differences();
        List<PersonCommand> asked = new ArrayList<>();
        String address = differences.of(ADDRESS, known.address(), cells.text(ADDRESS));
        if (differences.touch(ADDRESS)) {
            asked.add(new PersonCommand.ChangeContact(
                    batch.boxes(known.id(), new Contact(known.name(), known.phone(), address))));
        }
        List<PersonState.MembershipPeriod> periods = known.standing().memberships();
        PersonState.MembershipPeriod last = periods.isEmpty() ? null : periods.getLast();
        Membership membership = differences.ofKnown(
                MEMBERSHIP, last == null ? null : last.membership(), cells.choice(MEMBERSHIP, Membership.class));
        String branch = differences.of(BRANCH, last == null ? null : known.branch(), cells.text(BRANCH));
        boolean elsewhere = Boolean.TRUE.equals(
                differences.of(ELSEWHERE, last == null ? null : last.elsewhere(), cells.yes(ELSEWHERE)));
        boolean moved = differences.touch(MEMBERSHIP, BRANCH, ELSEWHERE);
        java.time.LocalDate since = differences.ofKnown(SINCE, last == null ? null : last.from(), cells.day(SINCE));
        if (moved) {
            asked.add(new PersonCommand.RecordMembership(membership, branch, elsewhere, since));
        } else if (differences.touch(SINCE)) {
            return Planned.faulty(RowFault.in(SINCE, Code.IS_REGISTERED_OTHERWISE));
        }
        Course<PersonState, PersonCommand, PersonEvent> course =
                new Course<>(TYPE, known.id().toString(), known.state(), decides, PersonState::evolve);
        try {
            course.ask(asked, edge);
        } catch (Refused refused) {
            return Planned.faulty(RowFault.of(refused.code()));
        }
        return new Planned(
                Finding.known(TYPE, known.id(), differences.changes()), List.of(), List.of(), course.steps(edge));
    }
}
