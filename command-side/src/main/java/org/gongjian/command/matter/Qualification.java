package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.matter.MatterEvent.SignersVerified;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.matter.terms.SignerStanding;
import org.gongjian.matter.terms.VerifiedSigner;
import org.gongjian.record.Id.PersonId;

/** Who may propose (建议案资格): judged for the moment of handing in, by the charter's number; supporters do not count. */
final class Qualification {

    private Qualification() {}

    static SignersVerified verify(List<VerifiedSigner> found, Situation now) {
        requireNotFrozen(now);
        Set<PersonId> written = now.file().origin().signers().stream()
                .map(SignerAsWritten::person)
                .collect(Collectors.toSet());
        require(
                found.stream().allMatch(one -> written.contains(one.person())),
                MatterRefusal.SIGNER_IS_NOT_ON_THE_PAPER);
        List<VerifiedSigner> all = new ArrayList<>(found);
        Set<PersonId> said = found.stream().map(VerifiedSigner::person).collect(Collectors.toSet());
        byRegister(now).stream().filter(one -> !said.contains(one.person())).forEach(all::add);
        return new SignersVerified(now.happened(), all);
    }

    static void requireNotFrozen(Situation now) {
        require(!now.file().filing().admitted(), MatterRefusal.SIGNERS_ARE_FROZEN);
    }

    /** What was verified, or else what the register says of each. */
    static List<VerifiedSigner> standing(Situation now) {
        List<VerifiedSigner> verified = now.file().origin().verified();
        return verified.isEmpty() ? byRegister(now) : verified;
    }

    static void requireEnough(Situation now, List<VerifiedSigner> signers) {
        int needed = now.rule(RuleKeys.PROPOSAL_SIGNERS_OUT_OF_SESSION);
        require(
                enough(now, signers),
                MatterRefusal.PROPOSAL_NEEDS_MORE_SIGNERS,
                () -> Map.of(
                        "rule",
                        RuleKeys.PROPOSAL_SIGNERS_OUT_OF_SESSION,
                        "needed",
                        needed,
                        "counted",
                        counted(now, signers),
                        "inSession",
                        now.file().origin().sitting() != null));
    }

    static boolean enough(Situation now, List<VerifiedSigner> signers) {
        boolean inSession = now.file().origin().sitting() != null;
        boolean delegate = signers.stream().anyMatch(one -> one.standing() == SignerStanding.DELEGATE);
        if (inSession && delegate && now.holds(RuleKeys.DELEGATE_ALONE_IN_SESSION)) {
            return true;
        }
        boolean jointly = !inSession || now.holds(RuleKeys.COSIGN_IN_SESSION);
        return jointly && counted(now, signers) >= now.rule(RuleKeys.PROPOSAL_SIGNERS_OUT_OF_SESSION);
    }

    private static int counted(Situation now, List<VerifiedSigner> signers) {
        return (int) signers.stream()
                .filter(one -> counts(now, one))
                .map(VerifiedSigner::person)
                .distinct()
                .count();
    }

    private static boolean counts(Situation now, VerifiedSigner signer) {
        boolean here = !signer.elsewhere() || now.holds(RuleKeys.MEMBERS_ELSEWHERE_COUNT);
        return here
                && switch (signer.standing()) {
                    case FULL, DELEGATE -> true;
                    case PROBATIONARY -> now.holds(RuleKeys.PROBATIONARY_MAY_SIGN);
                    case SUPPORTER -> false;
                };
    }

    private static List<VerifiedSigner> byRegister(Situation now) {
        return now.file().origin().signers().stream()
                .map(one -> {
                    MemberStanding known = now.edge().lookups().member(one.person());
                    return new VerifiedSigner(one.person(), standing(known), known.elsewhere(), one.branch());
                })
                .toList();
    }

    private static SignerStanding standing(MemberStanding known) {
        if (known.delegate()) {
            return SignerStanding.DELEGATE;
        }
        return switch (known.membership()) {
            case FULL -> SignerStanding.FULL;
            case PROBATIONARY -> SignerStanding.PROBATIONARY;
            case NONE -> SignerStanding.SUPPORTER;
        };
    }
}
