package org.gongjian.command.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.registry.rules.Presets;
import org.jspecify.annotations.Nullable;

/** The rules of a version as they will be put in force: those of the preset, with the area's adaptations. */
final class CharterDraft {
    private final Presets presets;

    CharterDraft(Presets presets) {
        this.presets = presets;
    }

    /**
     * With a preset every rule; without one only what the area itself states, so that what stands above is inherited.
     *
     * @param name of the charter: the authority of what the area decides itself
     */
    List<CharterRule> rules(@Nullable String preset, String name, List<Adaptation> adaptations) {
        List<CharterRule> stated = new ArrayList<>();
        if (preset != null) {
            Presets.Preset source = presets.named(preset);
            if (source == null) {
                throw new FaultyInput("preset", FieldError.Code.UNKNOWN_VALUE);
            }
            stated.addAll(presets.complete(source));
        }
        Map<String, CharterRule> known = presets.defaults().rules();
        for (int n = 0; n < adaptations.size(); n++) {
            Adaptation adaptation = adaptations.get(n);
            CharterRule base = known.get(adaptation.key());
            String field = "adaptations[" + n + "]";
            if (base == null) {
                throw new FaultyInput(field + ".key", FieldError.Code.UNKNOWN_VALUE);
            }
            CharterRule adapted = adapted(base, adaptation, name, field);
            if (stated.stream().anyMatch(rule -> rule.key().equals(adapted.key()))) {
                stated.replaceAll(rule -> rule.key().equals(adapted.key()) ? adapted : rule);
            } else {
                stated.add(adapted);
            }
        }
        return stated;
    }

    private static CharterRule adapted(CharterRule base, Adaptation said, String name, String field) {
        Provenance provenance = said.document() == null
                ? Provenance.OURS
                : said.line() == null ? Provenance.DERIVED : Provenance.QUOTED;
        return new CharterRule(
                base.key(),
                value(base.value(), said.value(), field),
                base.unit(),
                said.firmness() == null ? Firmness.DEFAULT : said.firmness(),
                said.document() == null ? name : said.document(),
                said.number(),
                said.line() == null ? "自定" : said.line(),
                provenance);
    }

    private static RuleValue value(RuleValue like, String typed, String field) {
        return switch (like) {
            case RuleValue.Whole _ -> {
                try {
                    yield new RuleValue.Whole(Integer.parseInt(typed));
                } catch (NumberFormatException e) {
                    throw new FaultyInput(field + ".value", FieldError.Code.WRONG_TYPE);
                }
            }
            case RuleValue.Flag _ -> {
                if (!typed.equals("true") && !typed.equals("false")) {
                    throw new FaultyInput(field + ".value", FieldError.Code.WRONG_TYPE);
                }
                yield new RuleValue.Flag(typed.equals("true"));
            }
            case RuleValue.Text _ -> new RuleValue.Text(typed);
            case RuleValue.Words _ ->
                new RuleValue.Words(Stream.of(typed.split("[,，、]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList());
        };
    }
}
