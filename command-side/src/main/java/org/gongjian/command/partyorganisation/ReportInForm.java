package org.gongjian.command.partyorganisation;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** 附件5 as it is typed. It names many persons, so what is said of each goes into boxes of that person. */
record ReportInForm(
        UnitReport.Kind kind,
        LocalDate reportedOn,
        @Longest(value = 100, oneLine = true) @Nullable String superior,
        Id.@Nullable PersonId liaison,
        Id.@Nullable PersonId concurrentMember,
        int partyMembers,
        List<Listed> inService,
        @Longest(200) @Nullable String agreement,
        @Longest(500) @Nullable String claims,
        @Longest(500) @Nullable String resources,
        @Longest(500) @Nullable String needs,
        @Longest(500) @Nullable String opinion,
        @Nullable LocalDate stampedOn) {

    /** A member in service on the list. */
    record Listed(
            Id.PersonId person,
            @Longest(value = 60, oneLine = true) @Nullable String branch,
            @Longest(value = 20, oneLine = true) @Nullable String grid,
            @Longest(value = 100, oneLine = true) @Nullable String skills,
            @Longest(value = 100, oneLine = true) @Nullable String wish,
            @Longest(value = 100, oneLine = true) @Nullable String times) {

        private UnitReport.InService concealed(Contacts.Opened keys) {
            return new UnitReport.InService(
                    person,
                    box(keys, "branch", branch),
                    grid,
                    box(keys, "skills", skills),
                    box(keys, "wish", wish),
                    box(keys, "times", times));
        }

        private @Nullable Concealed box(Contacts.Opened keys, String field, @Nullable String text) {
            return text == null ? null : keys.words(person, field, text);
        }
    }

    /** Everybody on the list. */
    List<Id.PersonId> listed() {
        return inService.stream().map(Listed::person).toList();
    }

    /**
     * What is asked with it.
     *
     * @param keys of everybody on the list
     */
    PartyOrganisationCommand.ReportIn command(Contacts.Opened keys) {
        return new PartyOrganisationCommand.ReportIn(
                kind,
                reportedOn,
                superior,
                liaison,
                concurrentMember,
                partyMembers,
                inService.stream().map(one -> one.concealed(keys)).toList(),
                agreement,
                claims,
                resources,
                needs,
                opinion,
                stampedOn);
    }
}
