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

    /** Somebody drafted or put something in force. */
    sealed interface Known extends CharterState {
        Id.AreaId area();

        /** Those put in force, the oldest first. */
        List<CharterVersion> versions();

        /** How many drafts there were so far. */
        int drafts();
    }

    /** One version or more, the oldest first, and nothing drafted beside them. */
    record InForce(Id.AreaId area, List<CharterVersion> versions, int drafts) implements Known {
        public InForce {
            versions = List.copyOf(versions);
        }
    }

    /** A draft waits for a second person; there may be no version yet. */
    record Drafted(Id.AreaId area, List<CharterVersion> versions, CharterEvent.VersionDrafted draft) implements Known {
        public Drafted {
            versions = List.copyOf(versions);
        }

        @Override
        public int drafts() {
            return draft.draft();
        }
    }

    /** A fact that does not fit: nothing is decided on this charter any more. */
    record Anomaly(CharterState before, CharterEvent misfit) implements CharterState {}

    /** The state after this fact. */
    default CharterState evolve(CharterEvent event) {
        return switch (event) {
            case CharterEvent.VersionDrafted draft -> drafted(draft);
            case CharterEvent.PutInForce put -> putInForce(put);
        };
    }

    private CharterState drafted(CharterEvent.VersionDrafted draft) {
        return switch (this) {
            case NotYetKnown() ->
                draft.draft() == 1 ? new Drafted(draft.area(), List.of(), draft) : new Anomaly(this, draft);
            case Known known ->
                draft.draft() == known.drafts() + 1 && draft.area().equals(known.area())
                        ? new Drafted(known.area(), known.versions(), draft)
                        : new Anomaly(this, draft);
            case Anomaly anomaly -> anomaly;
        };
    }

    private CharterState putInForce(CharterEvent.PutInForce put) {
        return switch (this) {
            case NotYetKnown() ->
                put.version() == 1 ? new InForce(put.area(), List.of(put.asVersion()), 0) : new Anomaly(this, put);
            case Known known -> {
                if (put.version() != known.versions().size() + 1 || !put.area().equals(known.area())) {
                    yield new Anomaly(this, put);
                }
                List<CharterVersion> all = new ArrayList<>(known.versions());
                all.add(put.asVersion());
                yield new InForce(known.area(), all, known.drafts());
            }
            case Anomaly anomaly -> anomaly;
        };
    }
}
