package org.gongjian.query.registry.charters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleChoices;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every rule of a charter to be written, beginning with a source, with what holds, or with the draft that waits: of a draft, or of the first
 * version of an area.
 */
@Controller
class CharterDraftPage {
    /** Begin with nothing of one's own: what stands above comes down. */
    private static final String NOTHING = "nothing";

    private final Charters charters;
    private final Sides sides;
    private final Directory directory;
    private final Today today;
    private final Tickets tickets;
    private final RuleText text;

    CharterDraftPage(Charters charters, Sides sides, Directory directory, Today today, Tickets tickets, RuleText text) {
        this.charters = charters;
        this.sides = sides;
        this.directory = directory;
        this.today = today;
        this.tickets = tickets;
        this.text = text;
    }

    /**
     * A rule to be written.
     *
     * @param n its place among the fields of the form
     * @param line what it says now, or would say with what the form begins with
     * @param fixed an area above fixed it: it is shown and not written
     * @param later what an area above fixes from a later day on; null for none
     * @param choices the words it may say; none for other values
     */
    public record Entry(
            int n, Charters.Line line, boolean fixed, Charters.@Nullable Overruled later, List<String> choices) {
        /** Several of its words may be said, each is ticked. */
        public boolean ticked() {
            return line.rule().unit() == RuleUnit.LIST && !choices.isEmpty();
        }

        /** The least a number of it may be. */
        public int least() {
            return RuleKeys.COME_ROUND.contains(line.rule().key()) ? 1 : 0;
        }

        /** The name of a field of it. */
        public String field(String column) {
            return "adaptations[" + n + "]." + column;
        }
    }

    /** Rules that are read together. */
    public record Part(RuleSection section, List<Entry> entries) {}

    /** What is written on the page, where it stands and where it is sent. */
    private record Purpose(String heading, String self, String action, boolean founding) {}

    private static final Purpose DRAFT =
            new Purpose("charter.draft", "/admin/charters/draft", "/admin/charters/drafts", false);
    private static final Purpose FOUNDING =
            new Purpose("admin.charters.register", "/admin/charters/steps/register", "/admin/charters", true);

    @GetMapping("/admin/charters/draft")
    @ReadsFrom({ChartersReadModel.GROUP, NamesReadModel.GROUP})
    ModelAndView draft(
            @RequestParam UUID area,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> ticket,
            Acting acting) {
        return page(DRAFT, area, from, ticket, Scope.of(acting));
    }

    /** 建制: the first version of an area's charter, which is put in force as it is written; of one's own area where none is named. */
    @GetMapping("/admin/charters/steps/register")
    @ReadsFrom({ChartersReadModel.GROUP, NamesReadModel.GROUP})
    ModelAndView found(
            @RequestParam Optional<UUID> area,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> ticket,
            Acting acting) {
        Scope scope = Scope.of(acting);
        return page(FOUNDING, area.orElse(scope.deepest()), from, ticket, scope);
    }

    private ModelAndView page(Purpose purpose, UUID area, Optional<String> from, Optional<String> ticket, Scope scope) {
        LocalDate day = today.of(scope);
        Directory.Area here = directory.areas(scope).stream()
                .filter(one -> one.id().equals(area))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Sides.Known known = sides.known(scope.narrowedTo(here.path()));
        List<Sides.Side> choices = sides.all(here.path(), known, day);
        String begin = from.orElseGet(() -> choices.getFirst().code());
        Sides.Side side = begin.equals(NOTHING)
                ? new Sides.Side(NOTHING, "", null, null, Sides.version("", List.of()))
                : sides.named(begin, choices).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Charters.Line> lines = charters.wouldHold(known.versions(), here.path(), day, side.stated());
        List<Part> parts = parts(lines, charters.fixedLater(known.versions(), here.path(), day, side.stated()), area);
        FilledForm form = ticket.flatMap(tickets::take)
                .map(FilledForm::refused)
                .orElseGet(() -> FilledForm.proposing(values(side, parts, known.newest(area))));
        return new ModelAndView("admin/charter-draft")
                .addObject("heading", purpose.heading())
                .addObject("self", purpose.self())
                .addObject("action", purpose.action())
                .addObject("founding", purpose.founding())
                .addObject("here", here)
                .addObject("place", directory.places(scope).of(here.path()))
                .addObject("places", directory.places(scope))
                .addObject("sides", choices)
                .addObject("begin", side)
                .addObject("parts", parts)
                .addObject("firmness", Arrays.asList(Firmness.values()))
                .addObject("provenance", List.of(Provenance.QUOTED, Provenance.DERIVED))
                .addObject("text", text)
                .addObject("waiting", known.draft(area))
                .addObject("key", UUID.randomUUID())
                .addObject("form", form);
    }

    private static List<Part> parts(List<Charters.Line> lines, Map<String, Charters.Overruled> later, UUID area) {
        Map<String, Charters.Line> byKey =
                lines.stream().collect(Collectors.toMap(line -> line.rule().key(), one -> one));
        List<Part> parts = new ArrayList<>();
        int written = 0;
        for (RuleSection section : RuleSection.values()) {
            List<Entry> entries = new ArrayList<>();
            for (String key : section.keys()) {
                Charters.Line line = Objects.requireNonNull(byKey.get(key));
                boolean fixed = Charters.isFixedAbove(line, area);
                entries.add(new Entry(fixed ? -1 : written++, line, fixed, later.get(key), inOrder(line.rule())));
            }
            parts.add(new Part(section, entries));
        }
        return parts;
    }

    /** The words in their usual order; where a list is stated in another, in that one, so that it is not turned round by ticking. */
    static List<String> inOrder(CharterRule rule) {
        List<String> usual = RuleChoices.of(rule.key());
        if (usual.isEmpty() || !(rule.value() instanceof RuleValue.Words(List<String> stated))) {
            return usual;
        }
        boolean asUsual = usual.stream().filter(stated::contains).toList().equals(stated);
        return asUsual
                ? usual
                : Stream.concat(stated.stream(), usual.stream()).distinct().toList();
    }

    /** What the side states stands in the fields; an authority only where the command side would not find it again. */
    private Map<String, List<String>> values(Sides.Side side, List<Part> parts, CharterVersion newest) {
        Map<String, CharterRule> source =
                sides.ofSource(side.preset()).stream().collect(Collectors.toMap(CharterRule::key, rule -> rule));
        List<Map<String, CharterRule>> searched = List.of(newest.rules(), source);
        Map<String, List<String>> values = new HashMap<>();
        values.put("name", List.of(side.code().equals(Sides.DRAFT) ? side.name() : ""));
        for (Part part : parts) {
            for (Entry entry : part.entries()) {
                CharterRule stated =
                        side.stated().rules().get(entry.line().rule().key());
                if (stated != null && !entry.fixed()) {
                    values.putAll(proposed(entry, stated, searched));
                }
            }
        }
        return values;
    }

    /** A rule as it stands in the fields. */
    static Map<String, List<String>> proposed(
            Entry entry, CharterRule stated, List<Map<String, CharterRule>> searched) {
        Map<String, List<String>> values = new HashMap<>();
        if (entry.ticked() && stated.value() instanceof RuleValue.Words(List<String> words)) {
            values.put(entry.field("words"), words);
        } else {
            values.put(entry.field("value"), List.of(entry.line().value()));
        }
        values.put(entry.field("firmness"), List.of(stated.firmness().name()));
        if (!isFound(stated, searched) && stated.provenance() != Provenance.OURS) {
            values.put(entry.field("document"), List.of(stated.document()));
            values.put(entry.field("number"), text(stated.number()));
            values.put(entry.field("line"), text(stated.line()));
            values.put(entry.field("provenance"), List.of(stated.provenance().name()));
        }
        return values;
    }

    private static List<String> text(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    /** Whether the command side, told only the value, comes to this authority: that of the first that says the same. */
    static boolean isFound(CharterRule rule, List<Map<String, CharterRule>> searched) {
        return searched.stream()
                .flatMap(rules -> Stream.ofNullable(rules.get(rule.key())))
                .filter(other -> other.value().equals(rule.value()))
                .findFirst()
                .filter(other -> other.with(rule.firmness()).equals(rule))
                .isPresent();
    }
}
