package org.gongjian.command.importing.desk;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.command.importing.register.Finding;
import org.gongjian.command.importing.workbook.RowFault;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.record.Id;

/**
 * What follows from a row.
 *
 * @param newcomers who is registered with it
 * @param beginnings new aggregates, decided
 * @param steps commands to aggregates that are there
 */
record Planned(Finding finding, List<Newcomer> newcomers, List<BulkAppend.Decided> beginnings, List<Asked<?>> steps) {

    /**
     * A person to be registered; what is typed is concealed when it is recorded.
     *
     * @param then what else is recorded about the person at once
     */
    record Newcomer(Id.PersonId id, PersonRegistration.Contact contact, List<PersonCommand> then) {}

    /** The same, and what another asks besides. */
    Planned with(Planned other) {
        return new Planned(finding, newcomers, joined(beginnings, other.beginnings), joined(steps, other.steps));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    static Planned nothing(Finding finding) {
        return new Planned(finding, List.of(), List.of(), List.of());
    }

    static Planned faulty(RowFault fault) {
        return nothing(Finding.faulty(fault));
    }
}
