package org.gongjian.query.registry.persons;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongjian.person.ContactData;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;

/** Folds who can be looked up, by hashes made from the boxes; an erased person is no longer there. */
final class PersonsProjection implements Projection, BulkFold {
    private final PersonsTable table;
    private final Opener opener;

    PersonsProjection(PersonsTable table, Opener opener) {
        this.table = table;
        this.opener = opener;
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

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof PersonEvent.Registered it) {
            table.add(
                    event.id(),
                    it.contact(),
                    opener.lookup(new Id.PersonId(event.id()), it.contact()),
                    opener.nameMark(it.contact(), opener::open),
                    it.area());
        } else if (event.fact() instanceof PersonEvent.ContactChanged it) {
            table.change(
                    event.id(),
                    it.contact(),
                    opener.lookup(new Id.PersonId(event.id()), it.contact()),
                    opener.nameMark(it.contact(), opener::open));
        } else if (event.fact() instanceof PersonEvent.Erased) {
            table.remove(event.id());
        }
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
                out.accept(table.line(
                        id,
                        contact,
                        opener.lookup(new Id.PersonId(id), contact, opened),
                        opener.nameMark(contact, opened),
                        area));
            }
        }
    }
}
