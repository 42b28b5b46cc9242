package org.gongjian.charter;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.record.Id;

/** What is known of the charter of an area. */
public sealed interface CharterState {

    /** Before the first fact. */
    CharterState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements CharterState {}

    /** One version or more, the oldest first. */
    record InForce(Id.AreaId area, List<CharterVersion> versions) implements CharterState {
        public InForce {
            versions = List.copyOf(versions);
        }
    }

    /** A fact that does not fit: nothing is decided on this charter any more. */
    record Anomaly(CharterState before, CharterEvent misfit) implements CharterState {}

    /** The state after this fact. */
    default CharterState evolve(CharterEvent event) {
        return switch (event) {
            case CharterEvent.PutInForce put ->
                switch (this) {
                    case NotYetKnown() ->
                        put.version() == 1 ? new InForce(put.area(), List.of(put.asVersion())) : new Anomaly(this, put);
                    case InForce(Id.AreaId area, List<CharterVersion> versions) -> {
                        if (put.version() != versions.size() + 1 || !put.area().equals(area)) {
                            yield new Anomaly(this, put);
                        }
                        List<CharterVersion> all = new ArrayList<>(versions);
                        all.add(put.asVersion());
                        yield new InForce(area, all);
                    }
                    case Anomaly anomaly -> anomaly;
                };
        };
    }
}
