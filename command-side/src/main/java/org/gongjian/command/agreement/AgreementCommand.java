package org.gongjian.command.agreement;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.Parties;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.Term;
import org.gongjian.command.decision.Longest;
import org.gongjian.commitment.ListEntry;
import org.gongjian.commitment.Measure;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of an agreement. The day it is asked for stands in the edge, the day of a signature among them. */
public sealed interface AgreementCommand {

    /** Drafts it. */
    record Draft(AgreementKind kind, Parties parties, Wording wording, Id.@Nullable AgreementId renewalOf)
            implements AgreementCommand {}

    /** Words it anew before anybody has signed. */
    record Revise(Wording wording) implements AgreementCommand {}

    /** Notes what was talked about. */
    record NoteNegotiation(@Longest(1000) String note) implements AgreementCommand {}

    /**
     * Signs for a side: the agreement, or the variation that is open.
     *
     * @param signatory the office of who signs, as 党支部书记
     */
    record Sign(
            Side side, @Longest(value = 40, oneLine = true) String signatory, boolean stamped)
            implements AgreementCommand {}

    /** Proposes another wording for an agreement that binds. */
    record ProposeVariation(@Longest(200) String reason, Wording wording) implements AgreementCommand {}

    /** Drops what was proposed. */
    record DropVariation(@Longest(200) String reason) implements AgreementCommand {}

    /** Takes it back before it binds. */
    record Withdraw(@Longest(200) String reason) implements AgreementCommand {}

    /** Says that its end draws near. */
    record AnnounceEnd() implements AgreementCommand {}

    /** Records that its term is over. */
    record Lapse() implements AgreementCommand {}

    /**
     * What it is to say, in full.
     *
     * @param clauses one in each element
     */
    record Wording(Term term, List<String> clauses, List<Line> lines) {
        public Wording {
            clauses = List.copyOf(clauses);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A promise as it was written down.
     *
     * @param key of the item that it changes; absent for a new one
     */
    record Line(
            @Nullable String key,
            Side promisor,
            String title,
            @Nullable Measure measure,
            List<Window> windows,
            @Nullable ListEntry project) {
        public Line {
            windows = List.copyOf(windows);
        }
    }

    /**
     * When it is due once.
     *
     * @param key of the occurrence that it changes; absent for a new one
     */
    record Window(@Nullable String key, String label, LocalDate from, LocalDate to) {}
}
