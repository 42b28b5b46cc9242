package org.gongjian.query.matter.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.Lists;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** The register as a page and as JSON. */
@Controller
class RegisterPage {
    private static final String BUILT = "registry_names";

    private final Register register;
    private final Names names;
    private final Lists lists;
    private final MessageSource messages;

    RegisterPage(Register register, Names names, Lists lists, MessageSource messages) {
        this.register = register;
        this.names = names;
        this.lists = lists;
        this.messages = messages;
    }

    /** What may stand in the address; everything may be left out or empty. */
    record Asked(
            @Nullable MatterKind kind,
            @Nullable StageCode stage,
            @Nullable String q,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate to,

            @Nullable UUID handler,
            @Nullable String category,
            @Nullable String grid,
            @Nullable UUID community,
            RegisterFilter.@Nullable Mark mark,
            RegisterFilter.@Nullable Sort sort,
            @Nullable String after) {

        RegisterFilter filter(ZoneId zone) {
            return new RegisterFilter(
                    kind,
                    stage,
                    text(q),
                    from == null ? null : from.atStartOfDay(zone).toInstant(),
                    to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                    handler,
                    text(category),
                    text(grid),
                    community,
                    mark,
                    sort == null ? RegisterFilter.Sort.NEWEST : sort);
        }

        private static @Nullable String text(@Nullable String given) {
            return given == null || given.isBlank() ? null : given.strip();
        }

        Map<String, String> shown() {
            Map<String, String> shown = new LinkedHashMap<>();
            shown.put("kind", Objects.toString(kind, ""));
            shown.put("stage", Objects.toString(stage, ""));
            shown.put("q", Objects.toString(q, ""));
            shown.put("from", Objects.toString(from, ""));
            shown.put("to", Objects.toString(to, ""));
            shown.put("handler", Objects.toString(handler, ""));
            shown.put("category", Objects.toString(category, ""));
            shown.put("grid", Objects.toString(grid, ""));
            shown.put("community", Objects.toString(community, ""));
            shown.put("mark", Objects.toString(mark, ""));
            shown.put("sort", Objects.toString(sort, ""));
            return shown;
        }

        /** The address of this list, going on behind a cursor. */
        String address(@Nullable String behind) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/matters");
            Map<String, Object> values = new HashMap<>();
            shown().forEach((name, value) -> {
                if (!value.isEmpty()) {
                    address.queryParam(name, "{" + name + "}");
                    values.put(name, value);
                }
            });
            if (behind != null) {
                address.queryParam("after", behind);
            }
            return address.encode().buildAndExpand(values).toUriString();
        }
    }

    /** The answer in JSON. */
    record Answer(
            List<RegisterLine> items,
            int total,
            String totalIs,
            @Nullable String next) {}

    @GetMapping(value = "/matters", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom({RegisterReadModel.GROUP, BUILT})
    @ResponseBody
    Answer json(Asked asked, Acting acting) {
        Register.Page page = page(asked, Scope.of(acting));
        return new Answer(page.items(), page.total(), page.exact() ? "exact" : "atLeast", page.next());
    }

    @GetMapping(value = "/matters", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({RegisterReadModel.GROUP, BUILT})
    String page(Asked asked, Acting acting, Locale locale, Model model) {
        Scope scope = Scope.of(acting);
        Register.Page page = page(asked, scope);
        model.addAttribute("filter", asked.shown());
        model.addAttribute("rows", page.items());
        model.addAttribute("total", page.total());
        model.addAttribute("totalIs", page.exact() ? "exact" : "atLeast");
        model.addAttribute("next", page.next() == null ? null : asked.address(page.next()));
        model.addAttribute("first", asked.after() == null || asked.after().isEmpty() ? null : asked.address(null));
        model.addAttribute("choices", choices(scope, locale));
        return "matter/register";
    }

    private Register.Page page(Asked asked, Scope scope) {
        return register.page(scope, asked.filter(names.zone(scope)), asked.after());
    }

    private Map<String, List<Choice>> choices(Scope scope, Locale locale) {
        Map<String, List<Choice>> choices = new HashMap<>(
                lists.of(new ArrayList<>(List.of("MatterKind", "categories", "organisations")), scope, null, locale));
        choices.put("StageCode", labelled("stage.", StageCode.values(), locale));
        choices.put("Mark", labelled("mark.", RegisterFilter.Mark.values(), locale));
        return choices;
    }

    private List<Choice> labelled(String prefix, Enum<?>[] values, Locale locale) {
        return Stream.of(values)
                .map(value -> new Choice(
                        value.name(),
                        Objects.requireNonNull(messages.getMessage(prefix + value.name(), null, value.name(), locale))))
                .toList();
    }
}
