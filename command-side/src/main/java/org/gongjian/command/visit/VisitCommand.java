package org.gongjian.command.visit;

import java.util.List;
import org.gongjian.command.decision.Longest;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of a visit. When it was made stands in the envelope. */
public sealed interface VisitCommand {

    /**
     * What is written of it.
     *
     * @param visitors who went there; nobody named: whoever is said to have acted
     */
    record Words(
            List<Id.PersonId> visitors,
            List<Id.PersonId> accompanied,
            @Longest(2000) String heard,
            @Longest(value = 80, oneLine = true) List<String> needs,
            @Longest(value = 80, oneLine = true) List<String> offers,
            @Longest(500) @Nullable String agreed) {}

    /** Records a visit that was made. */
    record RecordVisit(Id.OrganisationId organisation, Words account) implements VisitCommand {}

    /** Puts right what was written of it; in full. */
    record CorrectVisit(Words account, @Longest(200) String reason) implements VisitCommand {}
}
