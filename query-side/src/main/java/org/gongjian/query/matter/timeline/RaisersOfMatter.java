package org.gongjian.query.matter.timeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.ChoiceSource;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.persons.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is to be told and asked in the matter at hand: those who raised it, then those who signed. */
@Component
class RaisersOfMatter implements ChoiceSource {
    private final TimelineTable table;
    private final Persons persons;

    RaisersOfMatter(JdbcClient viewJdbc, Persons persons) {
        this.table = new TimelineTable(viewJdbc, Generation.live(TimelineReadModel.GROUP));
        this.persons = persons;
    }

    @Override
    public String list() {
        return "raisers";
    }

    @Override
    public List<Choice> choices(Scope scope, @Nullable UUID matter) {
        if (matter == null) {
            return List.of();
        }
        Set<UUID> ids = new LinkedHashSet<>();
        table.page(matter, scope)
                .ifPresent(kept -> kept.sight().taken().people().forEach(ids::add));
        Map<UUID, Persons.Contact> contacts = persons.contacts(ids, scope);
        return ids.stream()
                .flatMap(
                        id -> Stream.ofNullable(contacts.get(id)).map(known -> new Choice(id.toString(), known.name())))
                .toList();
    }
}
