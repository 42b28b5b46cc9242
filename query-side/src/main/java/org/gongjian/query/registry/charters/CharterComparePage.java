package org.gongjian.query.registry.charters;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.charter.CharterMakers;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Two versions of an area's charter side by side; where one is a draft, whoever did not write it puts it in force here. */
@Controller
class CharterComparePage {
    private final Charters charters;
    private final Sides sides;
    private final Directory directory;
    private final Today today;
    private final Tickets tickets;
    private final RuleText text;

    CharterComparePage(
            Charters charters, Sides sides, Directory directory, Today today, Tickets tickets, RuleText text) {
        this.charters = charters;
        this.sides = sides;
        this.directory = directory;
        this.today = today;
        this.tickets = tickets;
        this.text = text;
    }

    /**
     * A rule on both sides.
     *
     * @param value the two say something else
     * @param other the same value with another authority or for other areas
     */
    public record Pair(
            String key, Charters.@Nullable Line left, Charters.@Nullable Line right, boolean value, boolean other) {}

    @GetMapping("/admin/charters/compare")
    @ReadsFrom({ChartersReadModel.GROUP, NamesReadModel.GROUP})
    Object compare(
            @RequestParam UUID area,
            @RequestParam Optional<String> left,
            @RequestParam Optional<String> right,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        LocalDate day = today.of(scope);
        Directory.Area here = here(area, scope);
        Sides.Known known = sides.known(scope.narrowedTo(here.path()));
        List<Sides.Side> choices = sides.all(here.path(), known, day);
        Sides.Side one = side(left.orElse(Sides.NOW), choices);
        Sides.Side two = side(right.orElseGet(() -> choices.getFirst().code()), choices);
        List<Pair> pairs = pairs(
                charters.wouldHold(known.versions(), here.path(), day, one.stated()),
                charters.wouldHold(known.versions(), here.path(), day, two.stated()));
        List<Pair> differing =
                pairs.stream().filter(pair -> pair.value() || pair.other()).toList();
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(
                    Map.of("area", area, "left", one.code(), "right", two.code(), "items", all ? pairs : differing));
        }
        DraftRow draft = known.draft(area);
        boolean may = CharterMakers.ROLES.contains(scope.role());
        return new ModelAndView("admin/charter-compare")
                .addObject("here", here)
                .addObject("place", directory.places(scope).of(here.path()))
                .addObject("choices", choices)
                .addObject("left", one)
                .addObject("right", two)
                .addObject("all", all)
                .addObject("pairs", all ? pairs : differing)
                .addObject("total", pairs.size())
                .addObject("changed", differing.size())
                .addObject("draft", two.code().equals(Sides.DRAFT) ? draft : null)
                .addObject("may", may)
                .addObject("own", draft != null && draft.isBy(acting.person().value()))
                .addObject("people", People.in(directory, scope))
                .addObject("text", text)
                .addObject("today", day)
                .addObject("key", UUID.randomUUID())
                .addObject(
                        "form",
                        ticket.flatMap(tickets::take)
                                .map(FilledForm::refused)
                                .orElseGet(() -> FilledForm.proposing(Map.of())));
    }

    private Sides.Side side(String code, List<Sides.Side> choices) {
        return sides.named(code, choices).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Directory.Area here(UUID area, Scope scope) {
        return directory.areas(scope).stream()
                .filter(one -> one.id().equals(area))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Pair> pairs(List<Charters.Line> left, List<Charters.Line> right) {
        Map<String, Charters.Line> byKey =
                right.stream().collect(Collectors.toMap(line -> line.rule().key(), Function.identity()));
        List<Pair> pairs = new ArrayList<>();
        for (Charters.Line one : left) {
            Charters.Line two = byKey.get(one.rule().key());
            boolean value = two == null || !one.rule().value().equals(two.rule().value());
            boolean other = two != null && !value && !one.rule().equals(two.rule());
            pairs.add(new Pair(one.rule().key(), one, two, value, other));
        }
        return pairs;
    }
}
