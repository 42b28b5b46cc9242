package org.gongjian.query.matter.timeline;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.ChoiceSource;
import org.gongjian.query.platform.desk.LocalTimes;
import org.gongjian.query.platform.forms.Clocks;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The entries of a matter's timeline, to say which of them is corrected. A correction itself is not corrected. */
@Component
class EntryChoices implements ChoiceSource {

    private static final int LONGEST = 40;

    private final Matters matters;
    private final Names names;

    EntryChoices(Matters matters, Names names) {
        this.matters = matters;
        this.names = names;
    }

    @Override
    public String list() {
        return "entries";
    }

    @Override
    public List<Choice> choices(Scope scope, @Nullable UUID matter) {
        if (matter == null) {
            return List.of();
        }
        LocalTimes times = new LocalTimes(names.zone(scope));
        return matters.show(matter, scope, Clocks.NOW, Locale.SIMPLIFIED_CHINESE).stream()
                .flatMap(shown -> shown.story().stream())
                .filter(entry -> !entry.event().endsWith("Corrected"))
                .map(entry -> new Choice(String.valueOf(entry.sequence()), label(entry, times)))
                .toList();
    }

    private static String label(MatterView.StoryLine entry, LocalTimes times) {
        String text = entry.text();
        return (entry.sequence() + 1)
                + ". "
                + times.given(entry.happenedAt(), entry.dateOnly())
                + " "
                + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
}
