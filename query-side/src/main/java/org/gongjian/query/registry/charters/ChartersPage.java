package org.gongjian.query.registry.charters;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.charter.CharterMakers;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The charter in force in each area, and every rule with the document it rests on. */
@Controller
class ChartersPage {
    private final Charters charters;
    private final Sides sides;
    private final RuleText text;
    private final Directory directory;
    private final Today today;

    ChartersPage(Charters charters, Sides sides, RuleText text, Directory directory, Today today) {
        this.charters = charters;
        this.sides = sides;
        this.text = text;
        this.directory = directory;
        this.today = today;
    }

    /** An area with the version of its own that is in force, those that are not yet or no more, and the draft that waits. */
    public record OfArea(
            Directory.Area area,
            @Nullable CharterRow inForce,
            List<CharterRow> others,
            @Nullable DraftRow draft) {
        /** Nothing of its own was ever drafted or put in force: the administrator founds it. */
        public boolean unfounded() {
            return inForce == null && others.isEmpty() && draft == null;
        }
    }

    @GetMapping("/admin/charters")
    @ReadsFrom({ChartersReadModel.GROUP, NamesReadModel.GROUP})
    Object list(
            @RequestParam Optional<UUID> area,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        LocalDate day = on.orElseGet(() -> today.of(scope));
        Sides.Known known = sides.known(scope);
        List<CharterRow> versions = known.versions();
        List<OfArea> areas = directory.areas(scope).stream()
                .map(one -> ofArea(one, known, day))
                .toList();
        OfArea chosen = area.map(id -> chosen(areas, id)).orElseGet(() -> usual(areas));
        List<Charters.Line> rules = charters.holds(versions, chosen.area().path(), day);
        List<Charters.Overruled> overruled =
                charters.overruled(versions, chosen.area().path(), day);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(
                    Map.of("area", chosen.area().id(), "on", day, "rules", rules, "overruled", overruled));
        }
        return new ModelAndView("admin/charters")
                .addObject("areas", areas)
                .addObject("chosen", chosen)
                .addObject("on", day)
                .addObject("rules", rules)
                .addObject("overruled", overruled)
                .addObject("may", CharterMakers.ROLES.contains(scope.role()))
                .addObject("founds", scope.role() == Role.ADMINISTRATOR)
                .addObject("people", People.in(directory, scope))
                .addObject("text", text)
                .addObject("places", directory.places(scope));
    }

    /** Every version of one charter; its page is that of its area. */
    @GetMapping("/admin/charters/{id}")
    @ReadsFrom(ChartersReadModel.GROUP)
    Object one(@PathVariable UUID id, HttpServletRequest request, Acting acting) {
        List<CharterRow> versions = charters.versions(Scope.of(acting)).stream()
                .filter(version -> version.charter().equals(id))
                .toList();
        List<DraftRow> drafts = charters.drafts(Scope.of(acting)).stream()
                .filter(draft -> draft.charter().equals(id))
                .toList();
        if (versions.isEmpty() && drafts.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Wanted.page(request)
                ? "redirect:/admin/charters?area="
                        + (versions.isEmpty()
                                ? drafts.getFirst().area()
                                : versions.getFirst().area())
                : ResponseEntity.ok(Map.of("items", versions, "drafts", drafts));
    }

    private static OfArea ofArea(Directory.Area area, Sides.Known known, LocalDate day) {
        CharterRow inForce = Charters.inForce(known.versions(), area.id(), day).orElse(null);
        return new OfArea(
                area,
                inForce,
                known.of(area.id()).stream().filter(one -> !one.equals(inForce)).toList(),
                known.draft(area.id()));
    }

    private static OfArea chosen(List<OfArea> areas, UUID id) {
        return areas.stream()
                .filter(one -> one.area().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The first area with a charter of its own, else the first. */
    private static OfArea usual(List<OfArea> areas) {
        return areas.stream()
                .filter(one -> one.inForce() != null)
                .findFirst()
                .or(() -> areas.stream().findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
