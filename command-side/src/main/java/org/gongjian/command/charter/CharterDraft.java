package org.gongjian.command.charter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleChoices;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.registry.rules.Presets;
import org.jspecify.annotations.Nullable;

/** The rules of a version as they are drafted: those of the preset, with the area's adaptations. */
final class CharterDraft {
    private final Presets presets;

    CharterDraft(Presets presets) {
        this.presets = presets;
    }

    /**
     * From what a version is made.
     *
     * @param own the area's own version put in force last, whose authority a rule keeps that is not changed
     * @param above what comes down from the areas above: what is fixed there a preset does not state again
     */
    record Ground(Map<String, CharterRule> own, @Nullable CharterVersion above) {
        boolean fixes(CharterRule rule) {
            return above != null && above.fixes(rule.key());
        }
    }

    /**
     * With a preset every rule; without one only what the area itself states, so that what stands above is inherited.
     *
     * @param name of the charter: the authority of what the area decides itself
     */
    List<CharterRule> rules(@Nullable String preset, String name, List<Adaptation> adaptations, Ground ground) {
        Map<String, CharterRule> source = source(preset);
        Map<String, CharterRule> stated = new LinkedHashMap<>();
        source.values().stream().filter(rule -> !ground.fixes(rule)).forEach(rule -> stated.put(rule.key(), rule));
        for (int n = 0; n < adaptations.size(); n++) {
            Adaptation said = adaptations.get(n);
            String field = "adaptations[" + n + "]";
            CharterRule base = presets.defaults().rules().get(said.key());
            if (base == null) {
                throw new FaultyInput(field + ".key", FieldError.Code.UNKNOWN_VALUE);
            }
            CharterRule here = stated.get(said.key());
            if (said.says()) {
                RuleValue value = value(base.value(), said, field);
                requireNoContradiction(said, value, field);
                Provenance provenance = provenance(said, field);
                stated.put(
                        base.key(), adapted(base, value, said, name, provenance, known(said, value, source, ground)));
            } else if (said.rests()) {
                throw new Refused(
                        CharterRefusal.AUTHORITY_STANDS_BESIDE_NO_VALUE,
                        Map.of("rule", base.key(), "field", field + ".value"));
            } else if (here != null && said.firmness() != null) {
                stated.put(base.key(), here.with(said.firmness()));
            }
        }
        return List.copyOf(stated.values());
    }

    private Map<String, CharterRule> source(@Nullable String preset) {
        Map<String, CharterRule> rules = new LinkedHashMap<>();
        if (preset != null) {
            Presets.Preset source = presets.named(preset);
            if (source == null) {
                throw new FaultyInput("preset", FieldError.Code.UNKNOWN_VALUE);
            }
            presets.complete(source).forEach(rule -> rules.put(rule.key(), rule));
        }
        return rules;
    }

    /** A rule that says the same already, whose authority stays. */
    private static @Nullable CharterRule known(
            Adaptation said, RuleValue value, Map<String, CharterRule> source, Ground ground) {
        return Stream.of(ground.own(), source)
                .flatMap(rules -> Stream.ofNullable(rules.get(said.key())))
                .filter(rule -> rule.value().equals(value))
                .filter(rule -> said.document() == null || said.document().equals(rule.document()))
                .findFirst()
                .orElse(null);
    }

    /** What is decided here rests on no document; what is quoted stands on a line. */
    private static Provenance provenance(Adaptation said, String field) {
        if (said.provenance() == null) {
            return said.document() == null
                    ? Provenance.OURS
                    : said.line() == null ? Provenance.DERIVED : Provenance.QUOTED;
        }
        if (said.provenance() != Provenance.OURS && said.document() == null) {
            throw new FaultyInput(field + ".document", FieldError.Code.REQUIRED);
        }
        if (said.provenance() == Provenance.QUOTED && said.line() == null) {
            throw new FaultyInput(field + ".line", FieldError.Code.REQUIRED);
        }
        return said.provenance();
    }

    private static CharterRule adapted(
            CharterRule base,
            RuleValue value,
            Adaptation said,
            String name,
            Provenance provenance,
            @Nullable CharterRule known) {
        boolean asKnown = said.number() == null && said.line() == null;
        if (known != null && asKnown && (said.provenance() == null || provenance == known.provenance())) {
            return said.firmness() == null ? known : known.with(said.firmness());
        }
        return new CharterRule(
                base.key(),
                value,
                base.unit(),
                said.firmness() == null ? Firmness.DEFAULT : said.firmness(),
                said.document() == null ? name : said.document(),
                said.number(),
                said.line() == null ? "自定" : said.line(),
                provenance);
    }

    private static void requireNoContradiction(Adaptation said, RuleValue value, String field) {
        if (value instanceof RuleValue.Words(List<String> words) && RuleChoices.contradict(said.key(), words)) {
            throw new FaultyInput(
                    field + (said.words().isEmpty() ? ".value" : ".words"), FieldError.Code.CONTRADICTORY);
        }
    }

    private static RuleValue value(RuleValue like, Adaptation said, String field) {
        if (said.words().isEmpty()) {
            return value(like, Objects.requireNonNull(said.value()), field);
        }
        if (said.value() != null || !(like instanceof RuleValue.Words)) {
            throw new FaultyInput(field + ".words", FieldError.Code.WRONG_TYPE);
        }
        return new RuleValue.Words(said.words());
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
