package org.gongjian.query.figures.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days in a zone: from the first instant of the first, up to and without the first after the last. */
public record Period(LocalDate firstDay, LocalDate lastDay, ZoneId zone) {
    public Period {
        if (lastDay.isBefore(firstDay) || firstDay.getYear() < Quarter.FIRST_YEAR) {
            throw new IllegalArgumentException("no such period");
        }
    }

    /** As ISO 8601 writes it, and an address: {@code 2026-04-01/2026-06-30}. */
    public String interval() {
        return firstDay + "/" + lastDay;
    }

    Instant from() {
        return firstDay.atStartOfDay(zone).toInstant();
    }

    Instant to() {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
