package org.gongjian.query.figures.report;

import static org.gongjian.query.figures.dictionary.Figure.*;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.query.figures.dictionary.Figure;

/**
 * In which order the figures stand on the sheet, and which are shown as a part (其中) of the one above.
 *
 * @param balance 上期结转 + 本期受理 − 本期结案 = 期末在办
 * @param narrow the columns of the tables by kind and by category
 */
public record SheetLayout(
        List<Item> balance,
        List<Item> flow,
        List<Item> rates,
        List<Item> proposals,
        List<Item> commitments,
        List<Figure> narrow) {

    /** Stands before the narrow ones and leads to the register. */
    public Figure first() {
        return RECEIVED;
    }

    /** One line. */
    public record Item(Figure figure, boolean part) {}

    /** The sheet of a quarter. */
    public static final SheetLayout WHOLE = new SheetLayout(
            new Order()
                    .then(CARRIED_OVER)
                    .then(ADMITTED)
                    .then(CLOSED, FINISHED, CONCLUDED, WITHDRAWN, TRANSFERRED, MERGED_OUT)
                    .then(OPEN_AT_THE_END, OVERDUE, SUPERVISED, SUSPENDED, LONG_LIST)
                    .items,
            new Order()
                    .then(RECEIVED, RECEIVED_FROM_LEDGERS, ON_THE_SPOT)
                    .then(ADMITTED, ADMITTED_AGAIN)
                    .then(REFERRED, WHISTLED, WHISTLED_IN_TIME, REFERRALS_ANSWERED)
                    .then(DECLINED)
                    .then(RETURNED)
                    .then(MERGED)
                    .then(FINISHED, FINISHED_IN_TIME, FINISHED_LATE)
                    .then(ANSWERED, ANSWERED_IN_LEDGERS)
                    .then(RETURNS_APPROVED)
                    .then(EXTENDED)
                    .then(REOPENED)
                    .then(NOT_REACHED)
                    .then(RATED_LATE)
                    .items,
            new Order()
                    .then(IN_TIME)
                    .then(RESPONSE)
                    .then(SOLVED)
                    .then(SATISFIED)
                    .then(SATISFIED_AT_FIRST)
                    .then(RETURNS)
                    .then(EXTENSIONS)
                    .then(REOPENINGS)
                    .then(REPEATS)
                    .then(LATE_ENTRIES)
                    .items,
            new Order()
                    .then(PROPOSALS_HANDED_IN, PROPOSALS_IN_SESSION, PROPOSALS_JOINTLY)
                    .then(PROPOSALS_RETURNED)
                    .then(PROPOSALS_ADMITTED)
                    .then(PROPOSALS_CONVERTED)
                    .then(PROPOSALS_DECLINED)
                    .then(
                            PROPOSALS_ANSWERED,
                            PROPOSALS_CLASS_A,
                            PROPOSALS_CLASS_B,
                            PROPOSALS_CLASS_C,
                            PROPOSALS_CLASS_D)
                    .then(PROPOSALS_LEAD_MET)
                    .then(PROPOSALS_SATISFIED_WITH_PROCESS)
                    .then(PROPOSALS_SATISFIED_WITH_RESULT)
                    .then(PROPOSALS_PROMISES)
                    .items,
            new Order()
                    .then(
                            COMMITMENTS_DUE,
                            COMMITMENTS_ON_TIME,
                            COMMITMENTS_LATE,
                            COMMITMENTS_IN_PART,
                            COMMITMENTS_MISSED)
                    .then(COMMITMENTS_KEPT)
                    .then(COMMITMENTS_KEPT_ON_TIME)
                    .items,
            List.of(ON_THE_SPOT, ADMITTED, CLOSED, OPEN_AT_THE_END, OVERDUE, IN_TIME, SOLVED, SATISFIED));

    private static final class Order {
        final List<Item> items = new ArrayList<>();

        Order then(Figure whole, Figure... parts) {
            items.add(new Item(whole, false));
            for (Figure part : parts) {
                items.add(new Item(part, true));
            }
            return this;
        }
    }
}
