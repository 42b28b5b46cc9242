package org.gongjian.query.registry.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongjian.person.ContactData;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.platform.folding.BatchProjection;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;

/** Folds who can be looked up, by hashes made from the boxes; an erased person is no longer there. */
final class PersonsProjection implements BatchProjection, BulkFold {
    private final PersonsTable table;
    private final Opener opener;
    private final Rows rows;

    PersonsProjection(PersonsTable table, Opener opener, Rows rows) {
        this.table = table;
        this.opener = opener;
        this.rows = rows;
    }

    @Override
    public String group() {
        return PersonsReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == PersonEvent.Registered.class
                || type == PersonEvent.ContactChanged.class
                || type == PersonEvent.Erased.class;
    }

    /** Nothing of a person comes before the registration: all of them at once, then the rest in its order. */
    @Override
    public void onAll(List<Recorded> events) {
        Opener.Opened keys = opener.keysOf(events.stream()
                .filter(event -> event.fact() instanceof PersonEvent.Registered)
                .map(event -> new Id.PersonId(event.id()))
                .toList());
        List<PersonsTable.Found> registered = new ArrayList<>();
        for (Recorded event : events) {
            if (event.fact() instanceof PersonEvent.Registered it) {
                registered.add(found(event.id(), it.contact(), it.area(), keys));
            }
        }
        table.add(rows, registered);
        for (Recorded event : events) {
            if (event.fact() instanceof PersonEvent.ContactChanged it) {
                table.change(
                        event.id(),
                        it.contact(),
                        opener.lookup(new Id.PersonId(event.id()), it.contact()),
                        opener.nameMark(it.contact(), opener::open));
            } else if (event.fact() instanceof PersonEvent.Erased) {
                table.remove(event.id());
            }
        }
    }

    private PersonsTable.Found found(UUID id, ContactData contact, AreaPath area, Opener.Opened keys) {
        return new PersonsTable.Found(
                id, contact, opener.lookup(new Id.PersonId(id), contact, keys), opener.nameMark(contact, keys), area);
    }

    @Override
    public String target() {
        return table.target();
    }

    @Override
    public List<String> types() {
        return List.of("person");
    }

    @Override
    public void fold(List<List<Recorded>> streams, Consumer<CopyRow> out) {
        Opener.Opened opened = opener.keysOf(streams.stream()
                .map(stream -> new Id.PersonId(stream.getFirst().id()))
                .toList());
        for (List<Recorded> stream : streams) {
            AreaPath area = null;
            ContactData contact = null;
            for (Recorded event : stream) {
                if (event.fact() instanceof PersonEvent.Registered it) {
                    area = it.area();
                    contact = it.contact();
                } else if (event.fact() instanceof PersonEvent.ContactChanged it && area != null) {
                    contact = it.contact();
                } else if (event.fact() instanceof PersonEvent.Erased) {
                    area = null;
                }
            }
            if (area != null && contact != null) {
                UUID id = stream.getFirst().id();
                out.accept(table.line(found(id, contact, area, opened)));
            }
        }
    }
}
