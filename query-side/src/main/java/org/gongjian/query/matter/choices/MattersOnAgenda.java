package org.gongjian.query.matter.choices;

import java.util.List;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.query.matter.register.Register;
import org.gongjian.query.matter.register.RegisterFilter;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.ChoiceSource;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Matters that wait for a meeting (待上会), for its agenda. */
@Component
class MattersOnAgenda implements ChoiceSource {
    private static final RegisterFilter WAITING = new RegisterFilter(
            null, StageCode.ON_AGENDA, null, null, null, null, null, null, null, null, RegisterFilter.Sort.NEWEST);

    private final Register register;

    MattersOnAgenda(Register register) {
        this.register = register;
    }

    @Override
    public String list() {
        return "matters_on_agenda";
    }

    @Override
    public List<Choice> choices(Scope scope, @Nullable UUID matter) {
        return register.page(scope, WAITING, null).items().stream()
                .map(line -> new Choice(line.id().toString(), line.receiptNo() + " " + line.summary()))
                .toList();
    }
}
