package org.gongjian.command.platform.requests;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a page or a program is told after a command: where to look, and from which position on it can be seen there. */
public final class Replies {
    private Replies() {}

    /**
     * A redirect for forms, JSON otherwise.
     *
     * @param page where the aggregate is shown
     * @param created 201 instead of 200
     */
    public static ResponseEntity<Map<String, Object>> of(Answer answer, String page, boolean form, boolean created) {
        if (form) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(page + (page.contains("?") ? "&" : "?") + "position=" + answer.position()))
                    .build();
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", answer.id());
        body.put("sequence", answer.sequence());
        body.put("position", answer.position());
        body.put("events", answer.events());
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create(page))
                .eTag("\"" + answer.sequence() + "\"")
                .body(body);
    }
}
