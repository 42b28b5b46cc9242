package org.gongjian.query.platform.folding;

import java.util.List;

/** A projection that folds events together: one event is a batch of one, so that there is one way to fold. */
public interface BatchProjection extends Projection {
    @Override
    void onAll(List<Recorded> events);

    @Override
    default void on(Recorded event) {
        onAll(List.of(event));
    }

    /** Those of these that can change a row. */
    default List<Recorded> concerned(List<Recorded> events) {
        return events.stream()
                .filter(event -> concerns(event.fact().getClass()))
                .toList();
    }
}
