package org.gongjian.query.figures.quarter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.query.platform.ReadsFrom;
import org.gongjian.query.platform.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Autowired
    QuarterPage(QuarterTable table, Names names) {
        this(table, names, Clock.systemUTC());
    }

    QuarterPage(QuarterTable table, Names names, Clock clock) {
        this.table = table;
        this.names = names;
        this.clock = clock;
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
            List<Part> byKind,
            List<Part> byCategory) {}

    @GetMapping("/figures/quarter")
    @ReadsFrom(QuarterReadModel.GROUP)
    Object quarter(
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<Integer> quarter,
            @RequestParam Optional<UUID> community,
            @RequestParam Optional<String> knownAt,
            HttpServletRequest request,
            Acting acting) {
        Instant now = clock.instant();
        Instant known = knownAt.filter(text -> !text.isBlank())
                .map(QuarterPage::knownAt)
                .orElse(now);
        Quarter today = Quarter.of(LocalDate.ofInstant(now, QuarterProjection.ZONE), QuarterProjection.ZONE);
        Quarter asked = asked(year.orElse(today.year()), quarter.orElse(today.quarter()));
        Sheet sheet = sheet(asked, known, community, Scope.of(acting));
        if (!wantsPage(request)) {
            return ResponseEntity.ok(sheet);
        }
        ModelAndView page = new ModelAndView("figures/quarter");
        page.addObject("sheet", sheet);
        page.addObject("before", asked.before());
        page.addObject("after", asked.after().firstDay().isAfter(today.lastDay()) ? null : asked.after());
        page.addObject("years", years(today.year()));
        page.addObject(
                "largest",
                sheet.byCategory().stream()
                        .mapToLong(part -> part.line().received())
                        .max()
                        .orElse(0));
        return page;
    }

    Sheet sheet(Quarter asked, Instant known, Optional<UUID> community, Scope scope) {
        boolean basically = table.basicallyCounts(asked.lastDay(), path(scope.area(), community), scope);
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

    /** District, street and community as far as they are known here: the scope's own, completed by the community asked about. */
    private static List<UUID> path(AreaPath area, Optional<UUID> community) {
        List<UUID> path = new ArrayList<>(List.of(area.district().value()));
        Id.AreaId street = area.street();
        if (street != null) {
            path.add(street.value());
        }
        Id.AreaId own = area.community();
        community.or(() -> Optional.ofNullable(own).map(Id.AreaId::value)).ifPresent(path::add);
        return path;
    }

    private static Quarter asked(int year, int quarter) {
        try {
            return new Quarter(year, quarter, QuarterProjection.ZONE);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such quarter");
        }
    }

    /** An instant, or a day: its end. */
    private static Instant knownAt(String text) {
        try {
            return text.length() > 10
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(QuarterProjection.ZONE)
                            .toInstant()
                            .minusNanos(1000);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "knownAt");
        }
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
