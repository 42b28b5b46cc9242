package org.gongjian.query.registry.persons;

import java.util.List;
import java.util.function.Consumer;
import org.gongjian.person.ContactData;
import org.gongjian.person.LookupKeys;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;

/** Folds who can be looked up; an erased person is no longer there. */
final class PersonsProjection implements Projection, BulkFold {
    private final PersonsTable table;

    PersonsProjection(PersonsTable table) {
        this.table = table;
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
            table.add(event.id(), it.contact(), it.keys(), it.area());
        } else if (event.fact() instanceof PersonEvent.ContactChanged it) {
            table.change(event.id(), it.contact(), it.keys());
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
        for (List<Recorded> stream : streams) {
            AreaPath area = null;
            ContactData contact = null;
            LookupKeys keys = null;
            for (Recorded event : stream) {
                if (event.fact() instanceof PersonEvent.Registered it) {
                    area = it.area();
                    contact = it.contact();
                    keys = it.keys();
                } else if (event.fact() instanceof PersonEvent.ContactChanged it && area != null) {
                    contact = it.contact();
                    keys = it.keys();
                } else if (event.fact() instanceof PersonEvent.Erased) {
                    area = null;
                }
            }
            if (area != null && contact != null && keys != null) {
                out.accept(table.line(stream.getFirst().id(), contact, keys, area));
            }
        }
    }
}
