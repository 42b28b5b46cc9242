package org.gongjian.query.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.agreement.Term;
import org.gongjian.query.agreement.Agreements.Told;
import org.gongjian.record.Capacity;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The steps of an agreement in words: what was done, by whom, and who recorded it for him on what evidence. */
record Sentences(MessageSource messages, Locale locale, Map<UUID, String> people, String unit, ZoneId zone) {

    Told of(AgreementStep step) {
        return new Told(
                step.sequence(),
                step.step(),
                step.happenedAt(),
                step.dateOnly(),
                step.recordedAt(),
                day(step.recordedAt()).isAfter(day(step.happenedAt()))
                        && !(step.told().happened().inCapacityOf() instanceof Capacity.Rule),
                text(step),
                by(step.told().happened()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private String text(AgreementStep step) {
        AgreementStep.Told told = step.told();
        Term term = told.term();
        return said(
                "agreement.step." + step.step(),
                told.side() == null ? "" : said("choice.Side." + told.side()),
                Objects.toString(told.words(), ""),
                Objects.toString(told.on(), ""),
                said(Boolean.TRUE.equals(told.stamped()) ? "agreement.stamped" : "agreement.unstamped"),
                Objects.toString(told.number(), ""),
                term == null ? "" : term.from().toString(),
                term == null ? "" : term.to().toString());
    }

    private String by(Happened happened) {
        String actor = switch (happened.inCapacityOf()) {
            case Capacity.Rule ignored -> said("agreement.system");
            case Capacity.ForOrganisation ignored -> unit;
            case Capacity.InOffice ignored -> named(happened.actedBy());
            case Capacity.Private ignored -> named(happened.actedBy());
        };
        Evidence evidence = happened.evidence();
        String ground = evidence == null ? "" : evidence.note();
        if (happened.recordedForAnother()) {
            return said("agreement.recorded", actor, named(happened.recordedBy()), ground);
        }
        return ground.isEmpty() ? actor : said("agreement.onpaper", actor, ground);
    }

    private String named(Id.@Nullable PersonId person) {
        return person == null ? "" : people.getOrDefault(person.value(), "—");
    }

    private String said(String key, Object... places) {
        return Objects.requireNonNull(messages.getMessage(key, places, key, locale));
    }
}
