package org.gongjian.command.platform.requests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Requests already answered. A duplicate of a running request waits at the primary key until that one has ended. */
public final class RequestKeys {
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    public RequestKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String fingerprint, @Nullable String answer) {}

    /** Enters the key; empty when it is new, otherwise the first answer. */
    public Optional<Answer> enter(RequestKey key, Instant now) {
        if (key.isOnce()) {
            return Optional.empty();
        }
        int entered = jdbc.sql("INSERT INTO work.request (owner, key, fingerprint, at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(key.owner(), key.key(), key.fingerprint(), at(now))
                .update();
        return entered == 1 ? Optional.empty() : find(key);
    }

    /** The answer already given to this request. */
    public Optional<Answer> find(RequestKey key) {
        return jdbc.sql("SELECT fingerprint, answer FROM work.request WHERE owner = ? AND key = ?")
                .params(key.owner(), key.key())
                .query((row, n) -> new Row(row.getString(1), row.getString(2)))
                .optional()
                .map(first -> {
                    if (!first.fingerprint.equals(key.fingerprint())) {
                        throw new Refused(PlatformRefusal.KEY_REUSED);
                    }
                    return json.readValue(first.answer, Answer.class);
                });
    }

    public void answered(RequestKey key, Answer answer) {
        if (!key.isOnce()) {
            jdbc.sql("UPDATE work.request SET answer = ? WHERE owner = ? AND key = ?")
                    .params(json.writeValueAsString(answer), key.owner(), key.key())
                    .update();
        }
    }

    /** Forgets keys older than this; a duplicate after that is a new request. */
    int forgetBefore(Instant limit) {
        return jdbc.sql("DELETE FROM work.request WHERE at < ? AND owner NOT LIKE 'system:%'")
                .param(at(limit))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
