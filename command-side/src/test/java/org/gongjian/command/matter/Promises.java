package org.gongjian.command.matter;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.commitment.InForce;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.ProjectKind;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.commitment.Promisor;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.record.Id.MatterId;
import org.jspecify.annotations.Nullable;

/** Steps of commitments as the stories take them, with what does not matter filled in. */
final class Promises {

    static final Measure HOUSEHOLDS = new Measure(14, "户");
    static final Occurrence DRAGON_BOAT = occurrence("1", "端午", "2026-06-15", "2026-06-18");
    static final Occurrence MID_AUTUMN = occurrence("2", "中秋", "2026-09-18", "2026-09-25");
    static final Promisor COMPANY = new Promisor.Unit(Who.PROPERTY);

    private Promises() {}

    static Occurrence occurrence(String key, String label, String from, String to) {
        return new Occurrence(key, label, LocalDate.parse(from), LocalDate.parse(to));
    }

    static PromisedItem visits() {
        return new PromisedItem("1", "节日慰问", HOUSEHOLDS, List.of(DRAGON_BOAT, MID_AUTUMN), null);
    }

    static CommitmentCommand.FixProject fix(Occurrence... occurrences) {
        return new CommitmentCommand.FixProject(
                ProjectKind.PROJECT,
                "敬老助残·常敲门",
                null,
                HOUSEHOLDS,
                List.of(occurrences),
                null,
                new ResolutionBasis.Recorded(
                        BodyKind.COMMITTEE,
                        "一季度大党委会",
                        LocalDate.parse("2026-02-26"),
                        VoteManner.SHOW_OF_HANDS,
                        9,
                        8,
                        8,
                        0,
                        0));
    }

    static CommitmentCommand.Claim claim(Occurrence... occurrences) {
        return new CommitmentCommand.Claim(List.of(occurrences), null);
    }

    static CommitmentCommand.Promise promise(PromisedItem item, @Nullable String inForceOn) {
        return new CommitmentCommand.Promise(
                null, new PromiseBasis.OnPaper("年度目标责任书"), item, inForceOn == null ? null : LocalDate.parse(inForceOn));
    }

    static CommitmentCommand.CallOccurrence call(Occurrence occurrence, @Nullable Measure measure, String inForceOn) {
        LocalDate on = LocalDate.parse(inForceOn);
        return new CommitmentCommand.CallOccurrence(
                new MatterId(Who.uuid(300)),
                new CommitmentCommand.CallOccurrence.Promised(
                        COMPANY,
                        "节日慰问",
                        measure,
                        new InForce(on, on.atStartOfDay(Story.ZONE).toInstant())),
                occurrence);
    }

    static CommitmentCommand.Perform perform(@Nullable Integer count) {
        return new CommitmentCommand.Perform("上门慰问", count, List.of());
    }

    static CommitmentCommand.Verify verify(int sampled) {
        return new CommitmentCommand.Verify(sampled, "属实", List.of());
    }

    static CommitmentCommand.Dispute dispute(int sampled) {
        return new CommitmentCommand.Dispute(sampled, "两户没有来过人", List.of());
    }
}
