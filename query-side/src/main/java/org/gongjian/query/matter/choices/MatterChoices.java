package org.gongjian.query.matter.choices;

import java.util.List;
import java.util.UUID;
import org.gongjian.query.matter.register.Register;
import org.gongjian.query.matter.register.RegisterFilter;
import org.gongjian.query.matter.register.RegisterLine;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.ChoiceSource;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The latest matters of the area, for merging, repeats and links. An older one is named by its address. */
@Component
class MatterChoices implements ChoiceSource {

    private final Register register;

    MatterChoices(Register register) {
        this.register = register;
    }

    @Override
    public String list() {
        return "matters";
    }

    @Override
    public List<Choice> choices(Scope scope, @Nullable UUID matter) {
        return register.page(scope, RegisterFilter.everything(), null).items().stream()
                .filter(line -> !line.id().equals(matter))
                .map(line -> new Choice(line.id().toString(), label(line)))
                .toList();
    }

    private static String label(RegisterLine line) {
        return line.receiptNo() + " " + line.summary();
    }
}
