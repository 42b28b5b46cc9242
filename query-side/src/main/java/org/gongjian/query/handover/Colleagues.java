package org.gongjian.query.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.platform.export.QuestionsOnRecord;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.members.Roll;
import org.gongjian.query.registry.members.Sought;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Whom a form offers for an office: who acts in one already, and for those who keep the roll whoever stands on it. */
@Component
class Colleagues {
    private static final Set<Role> READ_THE_ROLL =
            Set.of(Role.ADMINISTRATOR, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final Names names;
    private final Roll roll;
    private final Today today;
    private final QuestionsOnRecord onRecord;

    Colleagues(Names names, Roll roll, Today today, QuestionsOnRecord onRecord) {
        this.names = names;
        this.roll = roll;
        this.today = today;
        this.onRecord = onRecord;
    }

    /**
     * Lays them into the page of a form, by name, each once. Of a long roll whoever is looked for by name: that somebody was is put on
     * record (0020).
     *
     * @param field in which one is chosen
     * @param finding where the form is sent to look for names
     */
    void lay(
            ModelAndView page,
            FilledForm form,
            String field,
            String finding,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        Sought sought = Sought.of(List.of(form.value(field)), request);
        boolean byName = READ_THE_ROLL.contains(scope.role()) && roll.isLong(scope);
        if (byName && !sought.names().isEmpty()) {
            onRecord.personLookedUp("roll", roll.found(sought, scope, today.of(scope)), acting);
        }
        page.addObject("choices", Map.of("colleagues", of(sought, scope)))
                .addObject("form", form)
                .addObject("byName", byName)
                .addObject("finding", finding)
                .addObject("names", Sought.named(request));
    }

    private List<Choice> of(Sought sought, Scope scope) {
        Map<UUID, String> labels = new LinkedHashMap<>();
        names.holders(today.of(scope), scope)
                .forEach(one ->
                        labels.merge(one.person(), one.actsAs() + "（" + one.title() + "）", (first, second) -> first));
        if (READ_THE_ROLL.contains(scope.role())) {
            Roll.choices(roll.offered(sought, scope, today.of(scope)))
                    .forEach(one -> labels.putIfAbsent(one.id(), one.label()));
        }
        return labels.entrySet().stream()
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .toList();
    }
}
