package org.gongjian.matter;

import org.gongjian.matter.MatterEvent.AnswerIssued;
import org.gongjian.matter.MatterEvent.CompletionReported;
import org.gongjian.matter.MatterEvent.PlacedOnAgenda;
import org.gongjian.matter.MatterEvent.PromiseTracked;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.Due;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter stands. One type per stage, holding only what exists at that stage; the interfaces between say what may follow.
 * Overdue, suspended, supervised and reopened are marks beside the stage.
 */
public sealed interface Stage {

    /** The code that pages and lists show. */
    StageCode code();

    /** Not closed: progress may be reported, it may be looked at and urged. */
    sealed interface Running extends Stage {}

    /** The stages of commitments stand on a page of their own. */
    sealed interface OfCommitment extends Running permits CommitmentStage {}

    /** On its way through the corridor: may be merged, withdrawn, transferred, referred, supervised. */
    sealed interface Living extends Running {}

    /** Before admission. */
    sealed interface Receiving extends Living {}

    /** May be answered on the spot, declined or converted. */
    sealed interface AtTheCounter extends Receiving {}

    /** Admitted: may be rerouted, concluded. */
    sealed interface Open extends Living {}

    /** May be put before a meeting, or its resolution recorded. */
    sealed interface Deliberable extends Open {}

    /** Handlers are there. */
    sealed interface Handled extends Open {
        /** The assignment that holds. */
        Handling handling();
    }

    /** Handlers work: may ask for return or extension, report; may be suspended. */
    sealed interface Working extends Handled, Deliberable {
        /** The same with another handling. */
        Working with(Handling handling);
    }

    /** Answered: may be followed up and rated. */
    sealed interface Replied extends Open {
        /** The answer that stands. */
        AnswerIssued answer();

        /** Who handled it, where somebody did. */
        @Nullable
        Handling handling();
    }

    /** 待受理、待立案 */
    record Received(Due admissionDue) implements AtTheCounter {
        @Override
        public StageCode code() {
            return StageCode.RECEIVED;
        }
    }

    /** 退回补正 */
    record Returned(@Nullable Due completionDue) implements AtTheCounter {
        @Override
        public StageCode code() {
            return StageCode.RETURNED;
        }
    }

    /** 转送未回, before admission: afterwards where it was. */
    record ReferredUnadmitted(int referral, Received before) implements Receiving {
        @Override
        public StageCode code() {
            return StageCode.REFERRED;
        }
    }

    /** 转送未回, after admission: afterwards where it was, or to be answered. */
    record ReferredAdmitted(int referral, Admitted before) implements Open {
        @Override
        public StageCode code() {
            return StageCode.REFERRED;
        }
    }

    /** 待交办 */
    record Admitted(Due provisionalDue) implements Deliberable {
        @Override
        public StageCode code() {
            return StageCode.ADMITTED;
        }
    }

    /** 待上会 */
    record OnAgenda(PlacedOnAgenda item, Deliberable before) implements Deliberable {
        @Override
        public StageCode code() {
            return StageCode.ON_AGENDA;
        }
    }

    /** 待签收 */
    record Assigned(Handling handling) implements Working {
        @Override
        public StageCode code() {
            return StageCode.ASSIGNED;
        }

        @Override
        public Assigned with(Handling other) {
            return new Assigned(other);
        }
    }

    /** 在办 */
    record InHand(Handling handling) implements Working {
        @Override
        public StageCode code() {
            return StageCode.IN_HAND;
        }

        @Override
        public InHand with(Handling other) {
            return new InHand(other);
        }
    }

    /** 待审核 */
    record Reported(Handling handling, CompletionReported report) implements Handled {
        @Override
        public StageCode code() {
            return StageCode.REPORTED;
        }
    }

    /**
     * 待答复: what is to be answered is clear.
     *
     * @param handling null when nobody handled it: settled by a referral, or not adopted
     * @param report null when no completion was reported for this answer
     */
    record Confirmed(@Nullable Handling handling, @Nullable CompletionReported report) implements Open {
        @Override
        public StageCode code() {
            return StageCode.CONFIRMED;
        }
    }

    /** 待回访 */
    record Answered(AnswerIssued answer, @Nullable Handling handling) implements Replied, Deliberable {
        @Override
        public StageCode code() {
            return StageCode.ANSWERED;
        }
    }

    /**
     * 待核实
     *
     * @param justified verified and found justified: to be reopened, put before a meeting or concluded
     */
    record ToVerify(Replied before, Due verificationDue, boolean justified) implements Deliberable {
        @Override
        public StageCode code() {
            return StageCode.TO_VERIFY;
        }
    }

    /** B 类跟踪 */
    record Promised(
            AnswerIssued answer,
            PromiseTracked promise,
            @Nullable Handling handling) implements Replied {
        @Override
        public StageCode code() {
            return StageCode.PROMISED;
        }
    }

    /** 挂账 */
    record LongList(Due reviewDue) implements Deliberable {
        @Override
        public StageCode code() {
            return StageCode.LONG_LIST;
        }
    }

    /** 旧件(已答复): handled before us; may be taken up. */
    record TakenOver() implements Stage {
        @Override
        public StageCode code() {
            return StageCode.TAKEN_OVER;
        }
    }

    /** 结案 */
    record Closed(ClosedReason reason) implements Stage {
        @Override
        public StageCode code() {
            return StageCode.CLOSED;
        }
    }
}
