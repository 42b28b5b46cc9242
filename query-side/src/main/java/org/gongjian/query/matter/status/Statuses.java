package org.gongjian.query.matter.status;

import java.util.Optional;

/** Finds where a matter stands for somebody who is not logged in; the read model answers. */
public interface Statuses {

    /**
     * The status, or nothing. Wrong number, wrong digits and a raiser without a phone must not be told apart.
     *
     * @param lastFour the last four digits of the phone given at the counter
     */
    Optional<PublicStatus> find(String receiptNo, String lastFour);
}
