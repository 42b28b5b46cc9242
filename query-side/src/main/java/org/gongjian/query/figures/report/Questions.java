package org.gongjian.query.figures.report;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.figures.counting.Rules;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.quarter.Asked;
import org.gongjian.query.figures.quarter.Period;
import org.gongjian.query.figures.quarter.Quarter;
import org.gongjian.query.figures.quarter.QuarterTable;
import org.gongjian.query.platform.forms.Knowledge;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Understands what is asked of the figures: which days, which area, as known when. */
@Component
final class Questions {
    private final QuarterTable table;
    private final Clock clock;

    Questions(QuarterTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** As it stands in the address; everything may be left out or empty. */
    record Question(
            @Nullable String from,
            @Nullable String to,
            @Nullable UUID area,
            @Nullable String knownAt) {}

    /**
     * An area as the reader sees it.
     *
     * @param scope the reader's, narrowed to the area
     * @param now whether figures are asked as they are known now
     */
    record Place(AreaPath area, Scope scope, Rules rules, ZoneId zone, Instant known, boolean now) {
        LocalDate today() {
            return LocalDate.ofInstant(known, zone);
        }

        Asked asked(Period period) {
            return new Asked(period, known, rules.basicallyCounts(area, period.lastDay()));
        }
    }

    /** Days of an area. */
    record Understood(Asked asked, Place place) {
        /** The address of the matters behind a figure. */
        String opens(Figure figure) {
            Period period = asked.period();
            return "/figures/matters?figure=" + figure.key() + "&from=" + period.firstDay() + "&to=" + period.lastDay()
                    + "&area=" + place.scope().deepest() + (place.now() ? "" : "&knownAt=" + asked.knownAt());
        }
    }

    /** An area that the reader does not see is not there. */
    Place place(@Nullable UUID area, @Nullable String knownAt, Scope scope) {
        Rules rules = table.rules(scope);
        AreaPath path = rules.asked(scope.area(), area);
        if (path == null || !scope.reaches(path)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ZoneId zone = rules.zone(path);
        Optional<Instant> known = Knowledge.instant("knownAt", knownAt, zone);
        return new Place(path, scope.narrowedTo(path), rules, zone, known.orElseGet(clock::instant), known.isEmpty());
    }

    /** The day it is there. */
    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Without days: from the first of the running quarter until today. */
    Understood understood(Question question, Scope scope) {
        Place place = place(question.area(), question.knownAt(), scope);
        LocalDate last = day("to", question.to(), place.today());
        LocalDate first =
                day("from", question.from(), Quarter.of(last, place.zone()).firstDay());
        if (first.isAfter(last)) {
            throw new WrongParameter("to");
        }
        return new Understood(place.asked(new Period(first, last, place.zone())), place);
    }

    private static LocalDate day(String parameter, @Nullable String text, LocalDate otherwise) {
        try {
            LocalDate day = text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
            if (day.getYear() < Quarter.FIRST_YEAR || day.getYear() > Quarter.LAST_YEAR) {
                throw new WrongParameter(parameter);
            }
            return day;
        } catch (DateTimeException e) {
            throw new WrongParameter(parameter);
        }
    }
}
