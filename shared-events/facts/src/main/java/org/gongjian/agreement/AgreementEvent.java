package org.gongjian.agreement;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.record.AreaPath;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The story of an agreement: it binds from the later of the two signatures on (004-19), and what changes it is signed by both again. */
public sealed interface AgreementEvent extends Fact {

    /**
     * It was drafted from the template of its kind.
     *
     * @param renewalOf the agreement that it continues, if any (续签)
     */
    @EventName("agreement.Drafted")
    record Drafted(
            Happened happened,
            AgreementKind kind,
            AreaPath area,
            Parties parties,
            Content content,
            Id.@Nullable AgreementId renewalOf)
            implements AgreementEvent {}

    /** Its clauses were worded anew, before anybody signed. */
    @EventName("agreement.ClausesChanged")
    record ClausesChanged(Happened happened, List<String> clauses) implements AgreementEvent {
        public ClausesChanged {
            clauses = List.copyOf(clauses);
        }
    }

    /** What is promised, and for how long, was fixed anew, before anybody signed. */
    @EventName("agreement.ItemsChanged")
    record ItemsChanged(Happened happened, Term term, List<Promise> promises) implements AgreementEvent {
        public ItemsChanged {
            promises = List.copyOf(promises);
        }
    }

    /** The two talked about it (协商): what was said, on which day stands in the envelope. */
    @EventName("agreement.NegotiationNoted")
    record NegotiationNoted(Happened happened, String note) implements AgreementEvent {}

    /**
     * One side signed: the agreement, or the variation that is open.
     *
     * @param signatory who signed, by office, as 党支部书记; no name of a person
     * @param on the day written beside the signature
     * @param stamped it bears the seal (盖章)
     */
    @EventName("agreement.Signed")
    record Signed(Happened happened, Side side, String signatory, LocalDate on, boolean stamped)
            implements AgreementEvent {}

    /**
     * Both have signed, and from the later signature on it binds. Recorded with the second signature, whichever that is.
     *
     * @param number of both copies
     * @param from the day of the later signature
     */
    @EventName("agreement.TookEffect")
    record TookEffect(
            Happened happened,
            AgreementKind kind,
            Parties parties,
            String number,
            LocalDate from,
            Term term,
            List<Promise> promises)
            implements AgreementEvent {
        public TookEffect {
            promises = List.copyOf(promises);
        }
    }

    /**
     * Another content was proposed for an agreement that binds; until both have signed it nothing changes.
     *
     * @param content what is to hold, in full
     */
    @EventName("agreement.VariationProposed")
    record VariationProposed(Happened happened, String reason, Content content) implements AgreementEvent {}

    /**
     * Both signed what was proposed, and from the later signature on this holds.
     *
     * @param from the day of the later signature
     * @param content what holds, in full
     */
    @EventName("agreement.Varied")
    record Varied(Happened happened, LocalDate from, Content content) implements AgreementEvent {}

    /** What was proposed came to nothing; the agreement stays as it is. */
    @EventName("agreement.VariationDropped")
    record VariationDropped(Happened happened, String reason) implements AgreementEvent {}

    /** Its end drew near (到期提醒): whoever wants to go on has to renew it. */
    @EventName("agreement.EndAnnounced")
    record EndAnnounced(Happened happened, LocalDate lastDay) implements AgreementEvent {}

    /** Its term is over. */
    @EventName("agreement.Lapsed")
    record Lapsed(Happened happened, LocalDate lastDay) implements AgreementEvent {}

    /** It was taken back before it bound anybody. */
    @EventName("agreement.Withdrawn")
    record Withdrawn(Happened happened, String reason) implements AgreementEvent {}
}
