package org.gongjian.query.matter.alike;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.query.platform.export.QuestionsOnRecord;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.persons.Persons;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * What may be the same matter: while it is told, with the text in the body, and before it is admitted. Whether the same person told it
 * before is answered only to offices that read contact data, by keyed hashes, and stands on record.
 */
@Controller
class AlikePage {
    private final Alike alike;
    private final Neighbours neighbours;
    private final Persons persons;
    private final QuestionsOnRecord onRecord;
    private final Clock clock;

    AlikePage(Alike alike, Neighbours neighbours, Persons persons, QuestionsOnRecord onRecord, Clock clock) {
        this.alike = alike;
        this.neighbours = neighbours;
        this.persons = persons;
        this.onRecord = onRecord;
        this.clock = clock;
    }

    /** What is told at the counter; the names are those of the form. */
    record Typed(
            @Nullable String text,
            @Nullable String title,
            @Nullable String publicSummary,
            @Nullable String category,
            @Nullable String grid,
            @Nullable String place) {

        String all() {
            return String.join("\n", of(publicSummary), of(title), of(text));
        }

        String where() {
            return of(place);
        }

        private static String of(@Nullable String given) {
            return given == null ? "" : given.strip();
        }
    }

    /** A person as told. */
    record Who(
            @Nullable String phone,
            @Nullable String name,
            @Nullable String address) {
        boolean isAsked() {
            return given(phone) != null || given(name) != null && given(address) != null;
        }

        static @Nullable String given(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }

    /** The same in JSON: the words of the receive form. */
    record Asked(
            @Nullable String text,
            @Nullable String title,
            @Nullable String publicSummary,
            @Nullable String category,
            @Nullable String grid,
            @Nullable String place,
            @Nullable Who raiser) {}

    @PostMapping(
            value = "/ask/duplicates",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom("search")
    @ResponseBody
    Alike.Found json(@RequestBody Asked asked, Acting acting) {
        Typed typed = new Typed(
                asked.text(), asked.title(), asked.publicSummary(), asked.category(), asked.grid(), asked.place());
        return found(typed, asked.raiser() == null ? new Who(null, null, null) : asked.raiser(), acting);
    }

    @PostMapping(value = "/ask/duplicates", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom("search")
    String page(
            Typed typed,
            @RequestParam(name = "raiser.phone", required = false) @Nullable String phone,
            @RequestParam(name = "raiser.name", required = false) @Nullable String name,
            @RequestParam(name = "raiser.address", required = false) @Nullable String address,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Acting acting,
            Model model) {
        Alike.Found found = found(typed, new Who(phone, name, address), acting);
        return shown(found, null, fragment, model);
    }

    @GetMapping(value = "/matters/{id}/duplicates", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom("search")
    @ResponseBody
    Alike.Found json(@PathVariable UUID id, Acting acting) {
        return found(id, acting);
    }

    @GetMapping(value = "/matters/{id}/duplicates", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom("search")
    String page(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Acting acting,
            Model model) {
        return shown(found(id, acting), id, fragment, model);
    }

    private Alike.Found found(Typed typed, Who who, Acting acting) {
        Scope scope = Scope.of(acting);
        if (!scope.readsOwnWords()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Neighbours.Told told = neighbours.told(
                typed.all(),
                Who.given(typed.category()),
                Who.given(typed.grid()),
                typed.where() + " " + Typed.of(who.address()),
                clock.instant());
        boolean asked = who.isAsked() && scope.readsContactData();
        List<UUID> known = asked
                ? persons.found(Who.given(who.phone()), Who.given(who.name()), Who.given(who.address()), scope)
                : List.of();
        Alike.Found found = alike.to(told, Set.copyOf(known), scope);
        if (asked) {
            onRecord.personLookedUp("duplicates", found.again().size(), acting);
        }
        return found;
    }

    private Alike.Found found(UUID id, Acting acting) {
        Scope scope = Scope.of(acting);
        Neighbours.Told told =
                neighbours.told(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return alike.to(told, scope.readsContactData() ? told.raisers() : Set.of(), scope);
    }

    private static String shown(Alike.Found found, @Nullable UUID matter, boolean fragment, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("nothing", found.isEmpty());
        model.addAttribute("matter", matter);
        return fragment ? "matter/alike :: list" : "matter/alike";
    }
}
