package org.gongjian.matter.terms;

/** An answer that reached one of those who raised or signed. */
public record Delivery(Raiser to, DeliveryMethod how) {}
