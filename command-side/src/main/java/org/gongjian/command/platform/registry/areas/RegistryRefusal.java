package org.gongjian.command.platform.registry.areas;

import org.gongjian.command.decision.RefusalCode;

/** What only the tables of all aggregates together can refuse. */
public enum RegistryRefusal implements RefusalCode {
    /** two communities would write receipt numbers alike: the number alone must name one matter */
    RECEIPT_PREFIX_IS_TAKEN
}
