package org.gongjian.query.search;

import java.util.List;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** Looking for matters: a page, the same as JSON, and a short list while one types. */
@Controller
class SearchPage {
    private static final int LONGEST = 100;
    private static final int SUGGESTED = 8;

    private final Search search;

    SearchPage(Search search) {
        this.search = search;
    }

    /** The answer in JSON. */
    record Answer(
            List<Hit> items,
            int total,
            String totalIs,
            @Nullable String next) {}

    @GetMapping(value = "/search", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom(SearchReadModel.GROUP)
    @ResponseBody
    Answer json(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Acting acting) {
        Search.Found found = search.page(Scope.of(acting), typed(q), after);
        return new Answer(found.items(), found.total(), found.exact() ? "exact" : "atLeast", found.next());
    }

    @GetMapping(value = "/search", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom(SearchReadModel.GROUP)
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Acting acting,
            Model model) {
        Scope scope = Scope.of(acting);
        String typed = typed(q);
        Search.Found found = search.page(scope, typed, after);
        model.addAttribute("q", typed);
        model.addAttribute("hits", found.items());
        model.addAttribute("total", found.total());
        model.addAttribute("totalIs", found.exact() ? "exact" : "atLeast");
        model.addAttribute("next", found.next() == null ? null : address(typed, found.next()));
        model.addAttribute("first", after.isEmpty() ? null : address(typed, null));
        model.addAttribute("persons", scope.readsContactData());
        return "search";
    }

    @GetMapping("/search/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Acting acting, Model model) {
        model.addAttribute("q", typed(q));
        model.addAttribute("hits", search.few(Scope.of(acting), typed(q), SUGGESTED));
        return "search :: suggested";
    }

    private static String typed(String q) {
        return q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
    }

    private static String address(String q, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.encode().buildAndExpand(q).toUriString();
    }
}
