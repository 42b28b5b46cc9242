package org.gongjian.query.agreement;

import java.time.LocalDate;

/** How an agreement stands, in the words of the office. */
public enum Stand {
    /** 起草 */
    DRAFT,
    /** 一方已签，待生效 */
    SIGNED_BY_ONE,
    /** 待生效: signed by both, its term not begun */
    PENDING,
    /** 生效 */
    IN_FORCE,
    /** 到期 */
    LAPSED,
    /** 失效: taken back before it bound anybody */
    WITHDRAWN;

    /** On a day, by its facts until then. */
    static Stand of(AgreementRow.Stored stored, LocalDate from, LocalDate day) {
        return switch (stored) {
            case DRAFT -> DRAFT;
            case SIGNED_BY_ONE -> SIGNED_BY_ONE;
            case EFFECTIVE -> from.isAfter(day) ? PENDING : IN_FORCE;
            case LAPSED -> LAPSED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    /** The facts under which it can stand so. */
    AgreementRow.Stored stored() {
        return switch (this) {
            case DRAFT -> AgreementRow.Stored.DRAFT;
            case SIGNED_BY_ONE -> AgreementRow.Stored.SIGNED_BY_ONE;
            case PENDING, IN_FORCE -> AgreementRow.Stored.EFFECTIVE;
            case LAPSED -> AgreementRow.Stored.LAPSED;
            case WITHDRAWN -> AgreementRow.Stored.WITHDRAWN;
        };
    }
}
