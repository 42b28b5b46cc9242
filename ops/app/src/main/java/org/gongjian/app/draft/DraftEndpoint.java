package org.gongjian.app.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.app.refusal.FormPage;
import org.gongjian.app.refusal.Trouble;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.record.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code POST /drafts/{form}}: the page sends what is typed while it is typed. An empty form forgets the draft. */
@Controller
class DraftEndpoint {

    private static final int MOST = 200_000;

    private final DraftTable drafts;

    DraftEndpoint(DraftTable drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/drafts/{form:[a-z-]{1,40}}")
    ResponseEntity<Void> save(@PathVariable String form, Acting acting, HttpServletRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        long size = 0;
        for (var field : request.getParameterMap().entrySet()) {
            boolean ours = field.getKey().startsWith("_");
            List<String> values = List.of(field.getValue());
            if (!ours && values.stream().anyMatch(value -> !value.isBlank())) {
                typed.put(field.getKey(), values);
                size += field.getKey().length()
                        + values.stream().mapToInt(String::length).sum();
            }
        }
        if (size > MOST) {
            throw Trouble.faulty("DRAFT_TOO_LONG");
        }
        if (typed.isEmpty()) {
            drafts.forget(acting, form);
        } else {
            drafts.save(acting, form, typed);
        }
        return saved(request);
    }

    /** A page that saves by itself goes on; whoever pressed the button sees the form with what is kept. */
    private static ResponseEntity<Void> saved(HttpServletRequest request) {
        return FormPage.of(request)
                .filter(page -> Wanted.page(request))
                .map(page -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(page))
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @DeleteMapping("/drafts/{form:[a-z-]{1,40}}")
    ResponseEntity<Void> forget(@PathVariable String form, Acting acting) {
        drafts.forget(acting, form);
        return ResponseEntity.noContent().build();
    }
}
