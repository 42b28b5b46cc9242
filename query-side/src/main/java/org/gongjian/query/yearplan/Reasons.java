package org.gongjian.query.yearplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words why two entries are proposed to belong together; what is accepted stands in the record, in its language. */
@Component
class Reasons {
    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    String of(Matching.Suggestion one) {
        List<String> why = new ArrayList<>();
        if (one.answers()) {
            why.add(say("yearplan.why.class"));
        }
        if (!one.words().isEmpty()) {
            why.add(say("yearplan.why.words", String.join("、", one.words())));
        }
        if (one.grid()) {
            why.add(say("yearplan.why.grid"));
        }
        if (one.elsewhere() > 0) {
            why.add(say("yearplan.why.elsewhere", one.elsewhere()));
        }
        return String.join("；", why);
    }

    private String say(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, Locale.SIMPLIFIED_CHINESE));
    }
}
