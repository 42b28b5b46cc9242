package org.gongjian.query.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.service.MemberService;
import org.gongjian.query.registry.service.ServiceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form says anew in full stands in it already. Read here and not carried in an address: addresses come into logs. */
@Component
class KnownAlready {
    private final MemberService service;

    KnownAlready(MemberService service) {
        this.service = service;
    }

    /** Values by field, for a form about this. */
    Map<String, List<String>> of(AdminForm form, @Nullable UUID about, Scope scope) {
        return about != null && form.list().equals("persons") && form.step().equals("volunteer")
                ? service.of(about, scope)
                        .map(ServiceRow::volunteer)
                        .map(KnownAlready::said)
                        .orElse(Map.of())
                : Map.of();
    }

    private static Map<String, List<String>> said(ServiceRow.Volunteer volunteer) {
        Map<String, List<String>> said = new HashMap<>();
        if (volunteer.team() != null) {
            said.put("team", List.of(volunteer.team().toString()));
        }
        put(said, "skills", volunteer.skills());
        put(said, "wish", volunteer.wish());
        put(said, "times", volunteer.times());
        return said;
    }

    private static void put(Map<String, List<String>> said, String field, @Nullable String text) {
        if (text != null) {
            said.put(field, List.of(text));
        }
    }
}
