package org.gongjian.query.figures.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Line;
import org.gongjian.query.figures.quarter.Asked;
import org.gongjian.query.figures.quarter.Quarter;
import org.gongjian.query.figures.quarter.QuarterReadModel;
import org.gongjian.query.figures.quarter.QuarterTable;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The quarter at a glance, as a page and as JSON. */
@Controller
class QuarterPage {
    private final QuarterTable table;
    private final Questions questions;
    private final Names names;

    QuarterPage(QuarterTable table, Questions questions, Names names) {
        this.table = table;
        this.questions = questions;
        this.names = names;
    }

    /** A line of a kind or category; the name is for the page. */
    public record Part(@Nullable String code, @Nullable String name, Line line) {}

    /**
     * The sheet.
     *
     * @param basicallySatisfiedCounts the charter's switch for the rate of satisfaction
     */
    public record Sheet(
            int year,
            int quarter,
            LocalDate from,
            LocalDate to,
            @Nullable UUID community,
            Instant knownAt,
            boolean basicallySatisfiedCounts,
            Line total,
            Line proposals,
            Line commitments,
            List<Part> byKind,
            List<Part> byCategory) {}

    @GetMapping("/figures/quarter")
    @ReadsFrom(QuarterReadModel.GROUP)
    Object quarter(
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<Integer> quarter,
            @RequestParam(name = "community") Optional<String> named,
            @RequestParam Optional<String> knownAt,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        Optional<UUID> community =
                named.map(String::strip).filter(text -> !text.isEmpty()).map(text -> community(text, scope));
        Questions.Place place = questions.place(community.orElse(null), knownAt.orElse(null), scope);
        ZoneId zone = place.zone();
        Quarter today = Quarter.of(questions.today(zone), zone);
        Quarter asked = asked(year.orElse(today.year()), quarter.orElse(today.quarter()), zone);
        Sheet sheet = sheet(asked, place.asked(asked.period()), community, place.scope());
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(sheet);
        }
        Questions.Understood understood = new Questions.Understood(place.asked(asked.period()), place);
        ModelAndView page = new ModelAndView("figures/quarter");
        page.addObject("layout", SheetLayout.WHOLE);
        page.addObject("sheet", sheet);
        page.addObject("before", asked.before());
        page.addObject("after", asked.after().firstDay().isAfter(today.lastDay()) ? null : asked.after());
        page.addObject("years", years(today.year()));
        page.addObject(
                "opens", Arrays.stream(Figure.values()).collect(Collectors.toMap(one -> one, understood::opens)));
        return page;
    }

    private Sheet sheet(Quarter quarter, Asked asked, Optional<UUID> community, Scope scope) {
        Map<QuarterTable.Key, Line> lines = table.lines(asked, scope);
        Map<String, String> categories = names.categories(scope).stream()
                .collect(Collectors.toMap(Names.Category::code, Names.Category::name, (one, other) -> one));
        Line total = lines.get(new QuarterTable.Key(null, null, true, false));
        return new Sheet(
                quarter.year(),
                quarter.quarter(),
                quarter.firstDay(),
                quarter.lastDay(),
                community.orElse(null),
                asked.knownAt(),
                asked.basicallyCounts(),
                Objects.requireNonNull(total),
                table.line(QuarterTable.OF_PROPOSALS, asked, scope),
                table.line(QuarterTable.OF_COMMITMENTS, asked, scope),
                parts(lines, true, code -> null),
                parts(lines, false, code -> code == null ? null : categories.getOrDefault(code, code)));
    }

    private static List<Part> parts(
            Map<QuarterTable.Key, Line> lines, boolean byKind, Function<@Nullable String, @Nullable String> name) {
        List<Part> parts = new ArrayList<>();
        lines.forEach((key, line) -> {
            if (!key.total() && key.byKind() == byKind) {
                String code = byKind ? key.kind() : key.category();
                parts.add(new Part(code, name.apply(code), line));
            }
        });
        parts.sort(Comparator.comparing((Part part) -> -part.line().count(Figure.RECEIVED))
                .thenComparing(part -> part.code() == null ? "" : part.code()));
        return parts;
    }

    /** One of the communities that the reader reaches, by its id or its name. */
    private UUID community(String said, Scope scope) {
        return names.communities(scope).stream()
                .filter(area -> said.equals(area.name())
                        || said.equalsIgnoreCase(area.id().toString()))
                .map(Names.Area::id)
                .filter(id -> scope.area().community() == null
                        || id.equals(scope.area().community().value()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such community"));
    }

    private static Quarter asked(int year, int quarter, ZoneId zone) {
        if (quarter < 1 || quarter > 4) {
            throw new WrongParameter("quarter");
        }
        if (year < Quarter.FIRST_YEAR || year > Quarter.LAST_YEAR) {
            throw new WrongParameter("year");
        }
        return new Quarter(year, quarter, zone);
    }

    private static List<Integer> years(int last) {
        List<Integer> years = new ArrayList<>();
        for (int year = last; year > last - 20; year--) {
            years.add(year);
        }
        return years;
    }
}
