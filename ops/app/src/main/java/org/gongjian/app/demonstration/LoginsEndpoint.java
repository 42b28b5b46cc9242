package org.gongjian.app.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.gongjian.app.account.KnownPersons;
import org.gongjian.app.refusal.Trouble;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /demonstration/logins}: office code, user, password, community, separated by tabs, one office a line. */
@RestController
class LoginsEndpoint {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final KnownPersons persons;

    LoginsEndpoint(KnownPersons persons) {
        this.persons = persons;
    }

    @GetMapping("/demonstration/logins")
    ResponseEntity<String> logins() {
        var known = persons.list();
        if (known.isEmpty()) {
            throw Trouble.notFound();
        }
        String lines = known.stream()
                .map(person ->
                        String.join("\t", person.officeCode(), person.login(), person.password(), person.community()))
                .collect(Collectors.joining("\n", "", "\n"));
        return ResponseEntity.ok().contentType(PLAIN).body(lines);
    }
}
