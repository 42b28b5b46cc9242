package org.gongjian.query.figures.headline;

import java.util.List;
import java.util.function.Consumer;
import org.gongjian.body.BodyEvent;
import org.gongjian.community.AreaEvent;
import org.gongjian.office.OfficeEvent;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.platform.folding.BatchProjection;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;

/** Folds the stream of what changed anew. */
final class HeadlineProjection implements BatchProjection, BulkFold {
    private final HeadlineTable table;
    private final Streams streams;

    HeadlineProjection(HeadlineTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return HeadlineReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == AreaEvent.Registered.class
                || OrganisationEvent.class.isAssignableFrom(type)
                || PartyOrganisationEvent.class.isAssignableFrom(type)
                || BodyEvent.class.isAssignableFrom(type)
                || OfficeEvent.class.isAssignableFrom(type)
                || PersonEvent.class.isAssignableFrom(type)
                        && type != PersonEvent.Registered.class
                        && type != PersonEvent.ContactChanged.class;
    }

    /** Each stream is folded once, as far as it goes here. */
    @Override
    public void onAll(List<Recorded> events) {
        streams.throughTheLastOf(concerned(events))
                .forEach(stream -> table.replace(stream.getLast().id(), HeadlineFold.of(stream)));
    }

    @Override
    public String target() {
        return table.target();
    }

    @Override
    public List<String> types() {
        return List.of("area", "organisation", "party_organisation", "body", "office", "person");
    }

    @Override
    public void fold(List<List<Recorded>> some, Consumer<CopyRow> out) {
        some.forEach(stream -> HeadlineFold.of(stream).forEach(row -> out.accept(table.line(row))));
    }
}
