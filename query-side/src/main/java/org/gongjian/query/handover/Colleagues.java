package org.gongjian.query.handover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.members.Roll;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Role;
import org.springframework.stereotype.Component;

/** Whom a form offers for an office: who acts in one already, and for those who keep the roll whoever stands on it. */
@Component
class Colleagues {
    private static final Set<Role> READ_THE_ROLL =
            Set.of(Role.ADMINISTRATOR, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final Names names;
    private final Roll roll;
    private final Today today;

    Colleagues(Names names, Roll roll, Today today) {
        this.names = names;
        this.roll = roll;
        this.today = today;
    }

    /** By name, each once. */
    List<Choice> of(Scope scope) {
        Map<UUID, String> labels = new LinkedHashMap<>();
        names.holders(today.of(scope), scope)
                .forEach(one ->
                        labels.merge(one.person(), one.actsAs() + "（" + one.title() + "）", (first, second) -> first));
        if (READ_THE_ROLL.contains(scope.role())) {
            roll.choices(scope, today.of(scope)).forEach(one -> labels.putIfAbsent(one.id(), one.label()));
        }
        return labels.entrySet().stream()
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .toList();
    }
}
