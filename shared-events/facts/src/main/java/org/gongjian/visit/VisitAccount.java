package org.gongjian.visit;

import java.util.List;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk writes of a visit, in clear; nobody's number or door stands in it (001-26).
 *
 * @param visitors who went there: holders of offices
 * @param accompanied who came along: 网格员、楼院门栋长
 * @param heard what was heard
 * @param needs what the organisation needs, one a line
 * @param offers what it offers, one a line
 * @param agreed what was agreed to be done next
 */
public record VisitAccount(
        List<Id.PersonId> visitors,
        List<Id.PersonId> accompanied,
        String heard,
        List<String> needs,
        List<String> offers,
        @Nullable String agreed) {
    public VisitAccount {
        visitors = List.copyOf(visitors);
        accompanied = List.copyOf(accompanied);
        needs = List.copyOf(needs);
        offers = List.copyOf(offers);
    }
}
