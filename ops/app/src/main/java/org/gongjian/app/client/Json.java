package org.gongjian.app.client;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the product answers. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static JsonNode read(String body) {
        return MAPPER.readTree(body);
    }

    static Optional<String> text(String body, String name) {
        return read(body).path(name).asStringOpt();
    }
}
