package org.gongjian.query.registry.charters;

import java.util.UUID;
import org.gongjian.charter.CharterEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Folds versions of charters. */
final class ChartersProjection implements Projection {
    private final ChartersTable table;

    ChartersProjection(ChartersTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return ChartersReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CharterEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof CharterEvent fact && event.area() != null) {
            switch (fact) {
                case CharterEvent.VersionDrafted it ->
                    table.draft(
                            new DraftRow(
                                    it.charter().value(),
                                    it.area().value(),
                                    it.draft(),
                                    it.name(),
                                    it.preset(),
                                    event.recordedAt(),
                                    id(it.happened().actedBy()),
                                    id(it.happened().recordedBy()),
                                    it.rules()),
                            event.position(),
                            event.area());
                case CharterEvent.PutInForce it ->
                    table.add(
                            new CharterRow(
                                    it.charter().value(),
                                    it.area().value(),
                                    it.version(),
                                    it.name(),
                                    it.preset(),
                                    it.inForceFrom(),
                                    event.recordedAt(),
                                    null,
                                    id(it.happened().actedBy()),
                                    it.rules()),
                            event.position(),
                            event.area());
            }
        }
    }

    private static @Nullable UUID id(Id.@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
