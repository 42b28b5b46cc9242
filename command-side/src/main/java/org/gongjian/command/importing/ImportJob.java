package org.gongjian.command.importing;

import java.util.UUID;
import org.gongjian.importing.RowCounts;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What there is to do about an import.
 *
 * @param by who handed it in, after the confirmation who confirmed
 * @param throughRow every row up to this one is dealt with
 */
record ImportJob(
        UUID id,
        State state,
        AreaPath area,
        String source,
        Id.FileId file,
        Id.@Nullable FileId rejects,
        boolean confirmedBeforehand,
        Acting by,
        int throughRow,
        RowCounts soFar,
        int attempts) {

    /** Where it stands. */
    enum State {
        CHECKING,
        PREVIEW,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    Id.AreaId community() {
        Id.AreaId community = area.community();
        if (community == null) {
            throw new IllegalStateException("a ledger belongs to a community");
        }
        return community;
    }

    /** Whose key conceals the upload: the import's own, so that it can be destroyed with it. */
    static Id.PersonId key(UUID importId) {
        return new Id.PersonId(importId);
    }
}
