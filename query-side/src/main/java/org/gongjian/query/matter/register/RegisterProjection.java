package org.gongjian.query.matter.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.matter.MatterEvent;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.platform.folding.BatchProjection;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.record.Concealed;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;

/** Folds each matter's stream into its line, one event after the other or stream by stream. */
final class RegisterProjection implements BatchProjection, BulkFold {
    private final RegisterTable table;
    private final Streams streams;
    private final Opener opener;
    private final Rows rows;

    RegisterProjection(RegisterTable table, Streams streams, Opener opener, Rows rows) {
        this.table = table;
        this.streams = streams;
        this.opener = opener;
        this.rows = rows;
    }

    @Override
    public String group() {
        return RegisterReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return MatterEvent.class.isAssignableFrom(type) || type == PersonEvent.Erased.class;
    }

    /** A line is what its stream says: each is written once. Whose words are gone by then is blanked at the end. */
    @Override
    public void onAll(List<Recorded> events) {
        List<List<Recorded>> touched = streams.throughTheLastOf(events.stream()
                .filter(event -> event.fact() instanceof MatterEvent)
                .toList());
        table.put(rows, folded(touched).toList());
        events.stream()
                .filter(event -> event.fact() instanceof PersonEvent.Erased)
                .forEach(event -> table.blank(event.id(), RegisterFold.ERASED));
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

    private Stream<RegisterRow> folded(List<List<Recorded>> some) {
        Opener.Opened keys = opener.keysOf(owners(some));
        Function<Concealed, Optional<String>> open = title -> keys.open(title, "title");
        return some.stream().flatMap(stream -> RegisterFold.of(stream, open).stream());
    }

    private static Set<Id.PersonId> owners(List<List<Recorded>> some) {
        Set<Id.PersonId> owners = new TreeSet<>(Comparator.comparing(Id.PersonId::value));
        for (List<Recorded> stream : some) {
            for (Recorded event : stream) {
                if (event.fact() instanceof MatterEvent.ProposalReceived it) {
                    owners.add(it.title().key());
                } else if (event.fact() instanceof MatterEvent.TakenOver it) {
                    owners.add(it.title().key());
                }
            }
        }
        return owners;
    }
}
