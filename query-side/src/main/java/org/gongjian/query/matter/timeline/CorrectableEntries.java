package org.gongjian.query.matter.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.MatterEvent;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.Correctables;
import org.gongjian.query.matter.steps.Lists;
import org.gongjian.query.matter.steps.StepField.Type;
import org.gongjian.query.platform.desk.LocalTimes;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.forms.Clocks;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Amendment;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The entries of a matter with what each says, read from the record itself as it stands with all corrections. */
@Component
class CorrectableEntries implements Correctables {
    private final Matters matters;
    private final Streams streams;
    private final Names names;
    private final ObjectProvider<Lists> lists;
    private final MessageSource messages;

    CorrectableEntries(
            Matters matters, Streams streams, Names names, ObjectProvider<Lists> lists, MessageSource messages) {
        this.matters = matters;
        this.streams = streams;
        this.names = names;
        this.lists = lists;
        this.messages = messages;
    }

    @Override
    public Optional<Entry> entry(UUID matter, @Nullable Long sequence, Scope scope, Locale locale) {
        if (!scope.readsOwnWords()) {
            return Optional.empty();
        }
        return matters.show(matter, scope, Clocks.NOW, locale).flatMap(shown -> {
            List<MatterEvent> facts = Corrections.applied(
                    streams.upTo(matter.toString(), shown.matter().version()).stream()
                            .map(recorded -> (MatterEvent) recorded.fact())
                            .toList());
            return shown.story().reversed().stream()
                    .filter(line -> !(facts.get((int) line.sequence()) instanceof MatterEvent.Corrected))
                    .filter(line -> sequence == null || line.sequence() == sequence)
                    .findFirst()
                    .map(line -> new Entry(
                            line.sequence(),
                            line.text(),
                            fields(facts.get((int) line.sequence()), matter, scope, locale)));
        });
    }

    private List<Field> fields(MatterEvent fact, UUID matter, Scope scope, Locale locale) {
        List<Correctable> correctable = Correctable.of(fact.getClass()).stream()
                .filter(field -> !fact.followsAnother() && stands(fact, field.path()))
                .toList();
        Set<String> wanted = correctable.stream()
                .map(Correctable::list)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, List<Choice>> choices = lists.getObject().of(wanted, scope, matter, locale);
        return correctable.stream()
                .map(field -> {
                    List<Choice> offered =
                            field.list() == null ? List.of() : choices.getOrDefault(field.list(), List.of());
                    return new Field(
                            field.path(),
                            field.type(),
                            offered,
                            says(Amendment.text(fact, field.path()), field.type(), offered, scope, locale));
                })
                .toList();
    }

    private static List<Choice> offered(Correctable field, Map<String, List<Choice>> choices) {
        List<Choice> found = field.list() == null ? null : choices.get(field.list());
        return found == null ? List.of() : found;
    }

    /** A part that is not there has no fields. */
    private static boolean stands(MatterEvent fact, String path) {
        try {
            Amendment.text(fact, path);
            return true;
        } catch (IllegalArgumentException absent) {
            return false;
        }
    }

    private String says(@Nullable String value, Type type, List<Choice> offered, Scope scope, Locale locale) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case DATE_TIME -> new LocalTimes(names.zone(scope)).minute(Instant.parse(value));
            case YES_NO -> Objects.requireNonNullElse(messages.getMessage("form." + value, null, value, locale), value);
            default ->
                offered.stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst()
                        .map(Choice::label)
                        .orElse(value);
        };
    }
}
