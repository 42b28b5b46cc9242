package org.gongjian.query.trial;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.charters.RuleText;
import org.gongjian.query.registry.charters.Sides;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 试算: which decisions of the last year would have come out otherwise under a version of the charter. */
@Controller
class TrialPage {
    private final Trials trials;
    private final Charters charters;
    private final Sides sides;
    private final RuleText text;
    private final Directory directory;
    private final Today today;

    TrialPage(Trials trials, Charters charters, Sides sides, RuleText text, Directory directory, Today today) {
        this.trials = trials;
        this.charters = charters;
        this.sides = sides;
        this.text = text;
        this.directory = directory;
        this.today = today;
    }

    @GetMapping("/admin/charters/trial")
    @ReadsFrom({TrialReadModel.GROUP, ChartersReadModel.GROUP, NamesReadModel.GROUP})
    Object trial(
            @RequestParam UUID area,
            @RequestParam Optional<String> version,
            @RequestParam Optional<String> question,
            @RequestParam Optional<String> after,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        Turn turn = Turn.read(question.orElse(null), after.orElse(null));
        LocalDate day = today.of(scope);
        Directory.Area here = directory.areas(scope).stream()
                .filter(one -> one.id().equals(area))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Sides.Known known = sides.known(scope.narrowedTo(here.path()));
        List<Sides.Side> choices = sides.all(here.path(), known, day);
        Sides.Side side = sides.named(version.orElseGet(() -> choices.getFirst().code()), choices)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Trials.Result result = trials.of(here.path(), side.stated(), day, scope, turn);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("area", area, "version", side.code(), "result", result));
        }
        return new ModelAndView("admin/charter-trial")
                .addObject("here", here)
                .addObject("place", directory.places(scope).of(here.path()))
                .addObject("places", directory.places(scope))
                .addObject("choices", choices)
                .addObject("tried", side)
                .addObject("result", result)
                .addObject("only", turn.question())
                .addObject("further", turn.after() != null)
                .addObject("opens", scope.role() != Role.ADMINISTRATOR)
                .addObject("now", byKey(charters.holds(known.versions(), here.path(), day)))
                .addObject("then", byKey(charters.wouldHold(known.versions(), here.path(), day, side.stated())))
                .addObject("text", text);
    }

    private static Map<String, Charters.Line> byKey(List<Charters.Line> lines) {
        return lines.stream().collect(Collectors.toMap(line -> line.rule().key(), Function.identity()));
    }
}
