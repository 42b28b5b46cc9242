package org.gongjian.command.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.MatterEvent;
import org.gongjian.record.Happened;
import org.jspecify.annotations.Nullable;

/** Along a stream a step may not happen before the one it builds on; notes, files and labels may be late. */
final class Causes {

    private final List<MatterEvent> facts;
    private final ZoneId zone;

    /** @param facts in stream order, corrected */
    Causes(List<MatterEvent> facts, ZoneId zone) {
        this.facts = facts;
        this.zone = zone;
    }

    /** Every fact from this sequence on comes after its cause. */
    void requireFrom(int sequence) {
        for (int i = sequence; i < facts.size(); i++) {
            MatterEvent cause = causeOf(facts.get(i), i);
            if (cause != null && before(facts.get(i).happened(), cause.happened())) {
                throw new Refused(
                        GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE,
                        Map.of("cause", cause.happened().at(), "field", "happened.at"));
            }
        }
    }

    private boolean before(Happened step, Happened cause) {
        if (step.dateOnly() || cause.dateOnly()) {
            return day(step.at()).isBefore(day(cause.at()));
        }
        return step.at().isBefore(cause.at());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private @Nullable MatterEvent causeOf(MatterEvent event, int at) {
        return switch (BuildsOn.of(event)) {
            case BuildsOn.Nothing _ -> null;
            case BuildsOn.Beginning _ -> facts.getFirst();
            case BuildsOn.Last(var kinds) -> last(at, kinds);
            case BuildsOn.Fact(var sequence) -> facts.get((int) sequence);
            case BuildsOn.Referral(var number) -> referral(number, at);
        };
    }

    private @Nullable MatterEvent referral(int number, int at) {
        return facts.subList(0, at).stream()
                .filter(one -> one instanceof MatterEvent.Referred sent && sent.referral() == number)
                .findFirst()
                .orElse(null);
    }

    /** The last fact of one of these kinds before this one, or else the beginning. */
    private @Nullable MatterEvent last(int at, Set<Class<? extends MatterEvent>> kinds) {
        for (int i = at - 1; i >= 0; i--) {
            if (kinds.contains(facts.get(i).getClass())) {
                return facts.get(i);
            }
        }
        return at == 0 ? null : facts.getFirst();
    }
}
