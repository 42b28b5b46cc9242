package org.gongjian.agreement;

import org.gongjian.commitment.PromisedItem;

/** One line of an agreement: who promises what. Either side may; the community owes the unit too (004-19, clause 1). */
public record Promise(Side promisor, PromisedItem item) {}
