package org.gongjian.matter;

import org.gongjian.commitment.InForce;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.commitment.Promisor;
import org.gongjian.matter.CommitmentEvent.OccurrenceFellDue;
import org.gongjian.matter.CommitmentEvent.Performance;
import org.gongjian.matter.CommitmentEvent.ProjectFixed;
import org.gongjian.record.Id.MatterId;
import org.jspecify.annotations.Nullable;

/** Where a commitment stands, until it is closed like every other matter. */
public sealed interface CommitmentStage extends Stage.OfCommitment {

    /**
     * What somebody promised.
     *
     * @param elsewhere the promise that carries its occurrences; null when it carries them itself
     */
    record Undertaking(
            Promisor by,
            PromisedItem item,
            InForce inForce,
            @Nullable MatterId elsewhere) {
        Undertaking varied(PromisedItem other) {
            return new Undertaking(by, other, inForce, elsewhere);
        }
    }

    /** Somebody has promised: may be varied, may lapse. */
    sealed interface Taken extends CommitmentStage {
        /** What was promised. */
        Undertaking undertaking();

        /** The same with other words. */
        Taken with(Undertaking other);
    }

    /** An occurrence that is not yet kept. */
    sealed interface Owed extends CommitmentStage {
        /** What is owed. */
        OccurrenceFellDue occurrence();
    }

    /** 待认领 */
    record Unclaimed(ProjectFixed project) implements CommitmentStage {
        @Override
        public StageCode code() {
            return StageCode.UNCLAIMED;
        }
    }

    /** 待生效 */
    record NotYetInForce(Undertaking undertaking) implements Taken {
        @Override
        public StageCode code() {
            return StageCode.NOT_YET_IN_FORCE;
        }

        @Override
        public NotYetInForce with(Undertaking other) {
            return new NotYetInForce(other);
        }
    }

    /** 履行中 */
    record BeingKept(Undertaking undertaking) implements Taken {
        @Override
        public StageCode code() {
            return StageCode.IN_FORCE;
        }

        @Override
        public BeingKept with(Undertaking other) {
            return new BeingKept(other);
        }
    }

    /** 应兑现 */
    record OccurrenceDue(OccurrenceFellDue occurrence) implements Owed {
        @Override
        public StageCode code() {
            return StageCode.DUE;
        }
    }

    /**
     * 待核验
     *
     * @param missed that the window had closed was recorded before
     */
    record ToBeVerified(OccurrenceFellDue occurrence, Performance done, boolean missed) implements CommitmentStage {
        @Override
        public StageCode code() {
            return StageCode.PERFORMED;
        }
    }

    /** 未兑现 */
    record OccurrenceMissed(OccurrenceFellDue occurrence, boolean urged) implements Owed {
        @Override
        public StageCode code() {
            return StageCode.MISSED;
        }
    }
}
