package org.gongjian.matter.terms;

import java.util.List;
import org.gongjian.record.Id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Who is to carry out what was resolved (001-38, 004-13).
 *
 * @param coHandlers each owes an opinion, also where its seat reserved another
 * @param task what is to be done, as it was put to the vote; null where the matter itself says it
 */
public record ResolvedTask(
        OrganisationId lead,
        List<OrganisationId> coHandlers,
        @Nullable String task) {
    public ResolvedTask {
        coHandlers = List.copyOf(coHandlers);
    }
}
