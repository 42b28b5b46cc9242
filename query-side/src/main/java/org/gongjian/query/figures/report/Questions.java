package org.gongjian.query.figures.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.figures.counting.Rules;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.quarter.Asked;
import org.gongjian.query.figures.quarter.Only;
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
import org.springframework.web.util.UriUtils;

/** Understands what is asked of the figures: which days, which area, as known when. */
@Component
public final class Questions {
    private final QuarterTable table;
    private final Clock clock;

    Questions(QuarterTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** As it stands in the address; everything may be left out or empty. */
    public record Question(
            @Nullable String from,
            @Nullable String to,
            @Nullable UUID area,
            @Nullable String knownAt,
            @Nullable String kind,
            @Nullable String category) {

        Only only() {
            return new Only(said(kind), said(category));
        }

        private static @Nullable String said(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /**
     * An area as the reader sees it.
     *
     * @param scope the reader's, narrowed to the area
     * @param now whether figures are asked as they are known now
     */
    public record Place(AreaPath area, Scope scope, Rules rules, ZoneId zone, Instant known, boolean now) {
        /** The day it is there, as far as is known. */
        public LocalDate today() {
            return LocalDate.ofInstant(known, zone);
        }

        /** These days. */
        public Asked asked(Period period) {
            return new Asked(period, known, rules.basicallyCounts(area, period.lastDay()));
        }

        /** An area within this one. */
        public Place within(UUID inner) {
            AreaPath path = Objects.requireNonNull(rules.asked(area, inner));
            return new Place(path, scope.narrowedTo(path), rules, rules.zone(path), known, now);
        }
    }

    /** Days of an area. */
    public record Understood(Asked asked, Place place) {
        /** The address of the matters behind a figure. */
        public String opens(Figure figure) {
            Period period = asked.period();
            return "/figures/matters?figure=" + figure.key() + "&from=" + period.firstDay() + "&to=" + period.lastDay()
                    + "&area=" + place.scope().deepest() + (place.now() ? "" : "&knownAt=" + asked.knownAt())
                    + also("kind", asked.only().kind())
                    + also("category", asked.only().category());
        }
    }

    private static String also(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + UriUtils.encodeQueryParam(value, StandardCharsets.UTF_8);
    }

    /** An area that the reader does not see is not there. */
    public Place place(@Nullable UUID area, @Nullable String knownAt, Scope scope) {
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
    public Understood understood(Question question, Scope scope) {
        Place place = place(question.area(), question.knownAt(), scope);
        LocalDate last = day("to", question.to(), place.today());
        LocalDate first =
                day("from", question.from(), Quarter.of(last, place.zone()).firstDay());
        if (first.isAfter(last)) {
            throw new WrongParameter("to");
        }
        return new Understood(place.asked(new Period(first, last, place.zone())).only(question.only()), place);
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
