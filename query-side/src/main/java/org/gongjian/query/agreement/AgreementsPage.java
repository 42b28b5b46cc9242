package org.gongjian.query.agreement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.query.agreement.AgreementsTable.Filter;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of agreements. */
@Controller
class AgreementsPage {
    private final Agreements agreements;
    private final Units units;
    private final Today today;

    AgreementsPage(Agreements agreements, Units units, Today today) {
        this.agreements = agreements;
        this.units = units;
        this.today = today;
    }

    @GetMapping("/agreements")
    @ReadsFrom({AgreementsReadModel.GROUP, NamesReadModel.GROUP, "charter_versions"})
    Object list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String within,
            @RequestParam Optional<Long> before,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        Map<String, String> narrowed = new LinkedHashMap<>();
        narrowed.put("kind", kind);
        narrowed.put("unit", unit);
        narrowed.put("stand", stand);
        narrowed.put("within", within);
        Filter filter = filter(narrowed, today.of(scope));
        Agreements.Listed listed = agreements.listed(filter, before.orElse(Long.MAX_VALUE), scope);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(listed);
        }
        return new ModelAndView("agreement/list")
                .addObject("filter", narrowed)
                .addObject("listed", listed)
                .addObject("next", listed.next() == null ? null : address(narrowed, listed.next()))
                .addObject("first", before.isPresent() ? address(narrowed, null) : null)
                .addObject("kinds", AgreementKind.values())
                .addObject("stands", Stand.values())
                .addObject("units", units.of(scope))
                .addObject("soon", agreements.soon(scope))
                .addObject("withins", new TreeSet<>(Arrays.asList(agreements.soon(scope), 30, 60)))
                .addObject("may", Agreements.writes(scope));
    }

    private static String address(Map<String, String> narrowed, @Nullable Long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/agreements");
        narrowed.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, value);
            }
        });
        return before == null
                ? address.build().toUriString()
                : address.queryParam("before", before).build().toUriString();
    }

    /** What an address narrows the list by; an empty condition is none. */
    static Filter filter(Map<String, String> asked, LocalDate day) {
        return new Filter(
                given(asked, "kind", AgreementKind::valueOf),
                given(asked, "unit", UUID::fromString),
                given(asked, "stand", Stand::valueOf),
                given(asked, "within", AgreementsPage::days),
                day);
    }

    private static Integer days(String typed) {
        int days = Integer.parseInt(typed);
        if (days < 0 || days > 366) {
            throw new IllegalArgumentException("days");
        }
        return days;
    }

    private static <T> @Nullable T given(Map<String, String> asked, String name, Function<String, T> read) {
        String typed = asked.getOrDefault(name, "").strip();
        try {
            return typed.isEmpty() ? null : read.apply(typed);
        } catch (IllegalArgumentException unreadable) {
            throw new WrongParameter(name);
        }
    }
}
