package org.gongjian.query.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.office.OpenMatter;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over.
 *
 * @param sequence of the fact that prepared it
 */
record HandOverRow(
        UUID office,
        long sequence,
        UUID giver,
        UUID successor,
        State state,
        Instant preparedAt,
        int matters,
        Told told,
        AreaPath area) {

    /** How far it is. */
    enum State {
        /** the list is drawn up, nobody has signed it */
        PREPARED,
        /** the one who gives has signed */
        SIGNED,
        /** both have signed: the office has passed */
        DONE,
        WITHDRAWN,
        DECLINED;

        boolean isOpen() {
            return this == PREPARED || this == SIGNED;
        }
    }

    /**
     * What is told of it.
     *
     * @param because why it was withdrawn or refused
     * @param former the list before it was drawn up anew; empty where it was not
     */
    record Told(
            String title,
            Role role,
            Id.@Nullable OrganisationId organisation,
            String giver,
            String successor,
            String decidedBy,
            @Nullable String besides,
            @Nullable Signature signed,
            @Nullable Instant endedAt,
            @Nullable String because,
            @Nullable Paper paper,
            List<OpenMatter> open,
            List<OpenMatter> former) {
        Told {
            open = List.copyOf(open);
            former = List.copyOf(former);
        }
    }

    /**
     * That of the one who gives.
     *
     * @param by who signed for him, where he did not himself
     * @param ground on what evidence
     */
    record Signature(
            Instant at, Id.@Nullable PersonId by, @Nullable String ground) {}

    /** What went out. */
    record Paper(String number, int template, Attachment word, Attachment pdf) {}
}
