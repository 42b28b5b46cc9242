package org.gongjian.query.matter.timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.ChoiceSource;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.persons.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signed the matter at hand, in the order of the paper. */
@Component
class SignersOfMatter implements ChoiceSource {
    private final TimelineTable table;
    private final Persons persons;

    SignersOfMatter(JdbcClient viewJdbc, Persons persons) {
        this.table = new TimelineTable(viewJdbc, Generation.live(TimelineReadModel.GROUP));
        this.persons = persons;
    }

    @Override
    public String list() {
        return "signers";
    }

    @Override
    public List<Choice> choices(Scope scope, @Nullable UUID matter) {
        if (matter == null) {
            return List.of();
        }
        List<UUID> signers = table.page(matter, scope).stream()
                .flatMap(kept -> kept.sight().taken().signers().stream())
                .map(signer -> signer.person().value())
                .toList();
        Map<UUID, Persons.Contact> contacts = persons.contacts(signers, scope);
        return signers.stream()
                .map(signer -> {
                    Persons.Contact contact = contacts.get(signer);
                    String place = (signers.indexOf(signer) + 1) + ".";
                    return new Choice(signer.toString(), contact == null ? place : contact.name());
                })
                .toList();
    }
}
