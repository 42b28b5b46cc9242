package org.gongjian.query.search;

import java.util.List;
import java.util.function.Consumer;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/** Fills the names of organisations. */
final class OrganisationNames implements BulkFold {
    private final SearchWriting table;

    OrganisationNames(SearchWriting table) {
        this.table = table;
    }

    /** What an organisation is called, and where it is. */
    record Called(String name, @Nullable String shortName, AreaPath area) {

        /** After one more fact; null for an organisation that never was registered. */
        static @Nullable Called after(@Nullable Called before, OrganisationEvent fact) {
            return switch (fact) {
                case OrganisationEvent.Registered it -> new Called(it.name(), it.shortName(), it.area());
                case OrganisationEvent.Renamed it ->
                    before == null ? null : new Called(it.name(), it.shortName(), before.area());
                case OrganisationEvent.Moved it ->
                    before == null ? null : new Called(before.name(), before.shortName(), it.area());
                case OrganisationEvent.PartChanged _, OrganisationEvent.Surveyed _, OrganisationEvent.Dissolved _ ->
                    before;
            };
        }
    }

    /** Both names as they are compared. */
    static String plain(String name, @Nullable String shortName) {
        return Plain.letters(name) + (shortName == null ? "" : "\n" + Plain.letters(shortName));
    }

    @Override
    public String target() {
        return table.organisationTarget();
    }

    @Override
    public List<String> types() {
        return List.of("organisation");
    }

    @Override
    public void fold(List<List<Recorded>> streams, Consumer<CopyRow> out) {
        for (List<Recorded> stream : streams) {
            Called called = null;
            for (Recorded event : stream) {
                called = Called.after(called, (OrganisationEvent) event.fact());
            }
            if (called != null) {
                out.accept(table.organisationLine(stream.getFirst().id(), called));
            }
        }
    }
}
