package org.gongjian.query.figures.quarter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.query.platform.forms.Knowledge;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
    private final Names names;
    private final Clock clock;

    QuarterPage(QuarterTable table, Names names, ObjectProvider<Clock> clock) {
        this.table = table;
        this.names = names;
        this.clock = clock.getIfUnique(Clock::systemUTC);
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
            Proposals proposals,
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
        Instant now = clock.instant();
        Scope scope = Scope.of(acting);
        Optional<UUID> community =
                named.map(String::strip).filter(text -> !text.isEmpty()).map(text -> community(text, scope));
        Rules rules = table.rules(scope);
        AreaPath area = rules.asked(scope.area(), community.orElse(null));
        ZoneId zone = rules.zone(area);
        Instant known = Knowledge.instant("knownAt", knownAt.orElse(null), zone).orElse(now);
        Quarter today = Quarter.of(LocalDate.ofInstant(now, zone), zone);
        Quarter asked = asked(year.orElse(today.year()), quarter.orElse(today.quarter()), zone);
        Sheet sheet = sheet(asked, known, community, rules.basicallyCounts(area, asked.lastDay()), scope);
        if (!wantsPage(request)) {
            return ResponseEntity.ok(sheet);
        }
        ModelAndView page = new ModelAndView("figures/quarter");
        page.addObject("sheet", sheet);
        page.addObject("before", asked.before());
        page.addObject("after", asked.after().firstDay().isAfter(today.lastDay()) ? null : asked.after());
        page.addObject("years", years(today.year()));
        // the register knows neither another instant nor one community among several
        page.addObject("running", asked.equals(today) && known.equals(now) && community.isEmpty());
        page.addObject(
                "largest",
                sheet.byCategory().stream()
                        .mapToLong(part -> part.line().received())
                        .max()
                        .orElse(0));
        return page;
    }

    Sheet sheet(Quarter asked, Instant known, Optional<UUID> community, boolean basically, Scope scope) {
        Map<QuarterTable.Key, Line> lines = table.lines(asked, known, community, basically, scope);
        Map<String, String> categories = names.categories(scope).stream()
                .collect(Collectors.toMap(Names.Category::code, Names.Category::name, (one, other) -> one));
        Line total = lines.get(new QuarterTable.Key(null, null, true, false));
        return new Sheet(
                asked.year(),
                asked.quarter(),
                asked.firstDay(),
                asked.lastDay(),
                community.orElse(null),
                known,
                basically,
                java.util.Objects.requireNonNull(total),
                table.proposals(asked, known, community, basically, scope),
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
        parts.sort(Comparator.comparing((Part part) -> -part.line().received())
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

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") != null || accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
