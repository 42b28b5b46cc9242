package org.gongjian.command.importing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.command.importing.register.Pass;
import org.gongjian.command.platform.files.Files;
import org.gongjian.importing.MappedColumn;
import org.gongjian.importing.RowCounts;
import org.gongjian.importing.register.Register;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What there is to do about an import.
 *
 * @param by who handed it in, after the confirmation who confirmed
 * @param columns as recognised or mapped; null for a ledger that was handed in before columns were recorded
 * @param rejects where the rows lie that the check refused
 * @param refused where rows lie that were refused after the confirmation, batch by batch
 * @param throughRow every row up to this one is dealt with
 */
record ImportJob(
        UUID id,
        State state,
        AreaPath area,
        Register register,
        String source,
        Id.FileId file,
        @Nullable List<MappedColumn> columns,
        Id.@Nullable FileId headings,
        Id.@Nullable FileId rejects,
        Id.@Nullable FileId preview,
        List<Id.FileId> refused,
        boolean confirmedBeforehand,
        Acting by,
        int throughRow,
        RowCounts soFar,
        int attempts) {

    /** Where it stands. */
    enum State {
        MAPPING,
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
            throw new IllegalStateException("an import belongs to a community");
        }
        return community;
    }

    /** The pass over its rows. */
    Pass pass() {
        return new Pass(id, area, community(), source, by);
    }

    /** Tells a check from the one before it, when other columns were mapped in between. */
    String columnsMark() {
        return columns == null ? "" : Integer.toHexString(columns.hashCode());
    }

    /** Its files, to be destroyed with it. */
    List<Id.FileId> files() {
        return Stream.concat(Stream.of(file, headings, rejects, preview).filter(Objects::nonNull), refused.stream())
                .toList();
    }

    /** Rows of this import to be kept, concealed under its own key. */
    Files.Incoming file(Id.FileId file, String name, byte[] packed, Instant at) {
        return new Files.Incoming(file, key(id), area, name, packed, at);
    }

    /** Whose key conceals the upload: the import's own, so that it can be destroyed with it. */
    static Id.PersonId key(UUID importId) {
        return new Id.PersonId(importId);
    }
}
