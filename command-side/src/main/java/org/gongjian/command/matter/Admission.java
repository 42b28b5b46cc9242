package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongjian.command.matter.MatterCommand.Admit;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.Admitted;
import org.gongjian.matter.MatterFile.Filing;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.TimeLimitClass;
import org.jspecify.annotations.Nullable;

/** 受理、立案. */
final class Admission {

    private Admission() {}

    /** What holds for everybody, whatever his office: a proposal is worth what its signatures are worth. */
    static void requireSigners(Situation now) {
        if (now.isProposal() && now.stage() instanceof Stage.Received) {
            Qualification.requireEnough(now, Qualification.standing(now));
        }
    }

    static List<MatterEvent> admit(Admit c, Situation now) {
        Receiving.requireNotSecret(c.sensitivity());
        Filing filing = now.file().filing();
        String summary = c.publicSummary() == null ? filing.publicSummary() : c.publicSummary();
        if (summary == null || summary.isBlank()) {
            throw Situation.refused(MatterRefusal.PUBLIC_SUMMARY_IS_MISSING, Map.of("field", "publicSummary"));
        }
        List<MatterEvent> events = new ArrayList<>();
        if (now.isProposal() && now.file().origin().verified().isEmpty()) {
            events.add(Qualification.verify(List.of(), now));
        }
        String category = c.category() == null ? filing.category() : c.category();
        requireRegistered(category, now);
        events.add(admitted(c, now, category, summary));
        return events;
    }

    /** What is written at the counter is taken as it is; from admission on a category is one of the tree of that day. */
    static void requireRegistered(@Nullable String category, Situation now) {
        require(
                category == null || now.edge().lookups().categories().containsKey(category),
                MatterRefusal.CATEGORY_IS_NOT_REGISTERED,
                () -> Map.of(
                        "field",
                        "category",
                        "category",
                        String.valueOf(category),
                        "day",
                        LocalDate.ofInstant(now.happened().at(), now.edge().zone())));
    }

    private static Admitted admitted(Admit c, Situation now, @Nullable String category, String summary) {
        Filing filing = now.file().filing();
        Sensitivity sensitivity = c.sensitivity() == null ? filing.sensitivity() : c.sensitivity();
        boolean shielded = c.shieldedRaiser() == null
                ? filing.shieldedRaiser() || sensitivity == Sensitivity.SENSITIVE
                : c.shieldedRaiser();
        TimeLimitClass limit = limitClass(c.timeLimitClass(), category, now);
        return new Admitted(
                now.happened(),
                now.isProposal() ? now.number() : null,
                c.route(),
                category,
                summary,
                blankIsNull(c.vitalReason()),
                sensitivity,
                shielded,
                limit,
                now.limits().limit(limit),
                now.limits().rules());
    }

    private static TimeLimitClass limitClass(@Nullable TimeLimitClass said, @Nullable String category, Situation now) {
        if (now.isProposal()) {
            return TimeLimitClass.PROPOSAL;
        }
        if (said != null) {
            return said;
        }
        String ofCategory =
                category == null ? null : now.edge().lookups().categories().get(category);
        return ofCategory == null ? TimeLimitClass.HELP : TimeLimitClass.valueOf(ofCategory);
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
