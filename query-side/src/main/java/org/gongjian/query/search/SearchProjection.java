package org.gongjian.query.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongjian.matter.MatterEvent;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.platform.folding.BatchProjection;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;

/** Folds each matter's stream into what can be looked for, and the names of organisations. */
final class SearchProjection implements BatchProjection, BulkFold {
    private final SearchWriting table;
    private final Streams streams;
    private final Opener opener;
    private final Rows rows;

    SearchProjection(SearchWriting table, Streams streams, Opener opener, Rows rows) {
        this.table = table;
        this.streams = streams;
        this.opener = opener;
        this.rows = rows;
    }

    @Override
    public String group() {
        return SearchReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return MatterEvent.class.isAssignableFrom(type)
                || OrganisationEvent.class.isAssignableFrom(type)
                || type == PersonEvent.Erased.class;
    }

    @Override
    public void batchBegins() {
        table.forgetCounts();
    }

    @Override
    public void batchEnds() {
        table.writeCounts();
    }

    /** A matter is found by what its whole stream says: each is written once. Whose words are gone by then is blanked at the end. */
    @Override
    public void onAll(List<Recorded> events) {
        List<List<Recorded>> touched = streams.throughTheLastOf(events.stream()
                .filter(event -> event.fact() instanceof MatterEvent)
                .toList());
        table.put(rows, folded(touched).toList());
        for (Recorded event : events) {
            if (event.fact() instanceof PersonEvent.Erased) {
                blank(event.id());
            } else if (event.fact() instanceof OrganisationEvent fact) {
                organisation(event.id(), fact);
            }
        }
    }

    private void organisation(UUID id, OrganisationEvent fact) {
        switch (fact) {
            case OrganisationEvent.Registered it ->
                table.organisation(id, new OrganisationNames.Called(it.name(), it.shortName(), it.area()));
            case OrganisationEvent.Renamed it -> table.renamed(id, it);
            case OrganisationEvent.Moved it -> table.moved(id, it.area());
            case OrganisationEvent.PartChanged _, OrganisationEvent.Surveyed _, OrganisationEvent.Dissolved _ -> {}
        }
    }

    /** Whose key is still there at this moment must not decide what stands in the row. */
    private void blank(UUID person) {
        for (SearchWriting.Held held : table.holding(person)) {
            SearchFold.of(
                            streams.upTo(held.id().toString(), held.version()),
                            (box, field) ->
                                    box.key().value().equals(person) ? Optional.empty() : opener.open(box, field))
                    .ifPresent(row -> table.put(rows, List.of(row)));
        }
    }

    @Override
    public String target() {
        return table.target();
    }

    @Override
    public List<String> types() {
        return List.of("matter");
    }

    @Override
    public void fold(List<List<Recorded>> some, Consumer<CopyRow> out) {
        folded(some).map(table::line).forEach(out);
    }

    private Stream<SearchRow> folded(List<List<Recorded>> some) {
        Set<Id.PersonId> owners = new LinkedHashSet<>();
        some.forEach(stream -> owners.addAll(SearchFold.owners(stream)));
        Opener.Opened keys = opener.keysOf(owners);
        return some.stream().flatMap(stream -> SearchFold.of(stream, keys::open).stream());
    }
}
