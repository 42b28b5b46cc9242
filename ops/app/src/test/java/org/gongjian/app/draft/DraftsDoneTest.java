package org.gongjian.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.gongjian.app.WebUnderTest;
import org.gongjian.query.platform.forms.Drafts;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A draft lives until its matter is received. */
class DraftsDoneTest {

    /** Stands in for the counter: receives unless it is told to refuse. */
    @RestController
    static class Counter {

        private final Drafts drafts;

        Counter(Drafts drafts) {
            this.drafts = drafts;
        }

        @PostMapping("/matters/issues")
        ResponseEntity<Void> receive(@RequestParam Optional<String> wrong) {
            String next = wrong.isPresent() ? "/matters/receive?ticket=t" : "/matters/receive?after=m&position=7";
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(next))
                    .build();
        }

        @GetMapping("/matters/receive")
        Map<String, Boolean> form(Acting acting) {
            return Map.of("draft", drafts.of(acting, "receive").isPresent());
        }
    }

    @Test
    void a_refused_form_keeps_its_draft_and_a_received_one_forgets_it() {
        try (WebUnderTest web = new WebUnderTest(Counter.class)) {
            web.person("chenxl", Role.CLERK);
            WebUnderTest.Browser clerk = web.browser().logIn("chenxl");
            clerk.post("/drafts/receive", "text", "三号楼漏水");

            assertThat(clerk.post("/matters/issues", "wrong", "1").statusCode()).isEqualTo(303);
            assertThat(clerk.get("/matters/receive").body()).contains("true");

            clerk.post("/matters/issues");
            assertThat(clerk.get("/matters/receive").body()).contains("false");
        }
    }
}
