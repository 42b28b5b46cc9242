package org.gongjian.query.matter.awaiting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.gongjian.query.platform.automation.Automated;
import org.gongjian.query.platform.automation.AutomationOutcomes;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 自动办理未成: what the system was to do of late by itself and could not, for who leads, with the way to where it is made good. */
@Component
class NotDone {
    static final int DAYS = 30;
    private static final int SHOWN = 5;
    private static final Set<Role> LEADERS = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY);
    private static final String OF_AN_AGREEMENT = "AGREE";
    private static final Set<String> OF_A_NOTICE =
            Set.of("NOTICE_ENDS", "NOTICE_OF_VOIDED_MOTION", "NOTICE_OF_VOIDED_RESOLUTION");

    private final AutomationOutcomes outcomes;
    private final Names names;
    private final MessageSource messages;
    private final Clock clock;

    NotDone(AutomationOutcomes outcomes, Names names, MessageSource messages, Clock clock) {
        this.outcomes = outcomes;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A date that came to nothing.
     *
     * @param path of what it is about
     */
    record Line(LocalDate on, String text, String path) {}

    /** The latest of them. */
    record Answer(List<Line> lines, int total) {
        static final Answer NONE = new Answer(List.of(), 0);
    }

    Answer of(Scope scope, Locale locale) {
        if (!LEADERS.contains(scope.role())) {
            return Answer.NONE;
        }
        AutomationOutcomes.Amiss amiss = outcomes.amiss(clock.instant().minus(Duration.ofDays(DAYS)), SHOWN, scope);
        ZoneId zone = names.zone(scope);
        return new Answer(
                amiss.latest().stream().map(one -> line(one, zone, locale)).toList(), amiss.total());
    }

    /** Dates of agreements and of what follows from them are named after the agreement. */
    private Line line(Automated one, ZoneId zone, Locale locale) {
        boolean agreed = one.kind().startsWith(OF_AN_AGREEMENT);
        String what = said((agreed ? "agreement.automation." : "due.") + one.kind(), one.kind(), locale);
        String code = Objects.toString(one.code(), "");
        String other = said("awaiting.amiss.other", code, locale, code);
        String why = one.state() == Automated.State.PARKED
                ? code
                : said((agreed ? "agreement.refused." : "awaiting.amiss.") + code, other, locale);
        return new Line(
                LocalDate.ofInstant(one.dueAt(), zone),
                said("awaiting.amiss." + one.state(), what, locale, what, why),
                (agreed ? "/agreements/" : OF_A_NOTICE.contains(one.kind()) ? "/notices/" : "/matters/")
                        + one.about().split("/", 2)[0]);
    }

    private String said(String key, String otherwise, Locale locale, Object... places) {
        return Objects.requireNonNull(messages.getMessage(key, places, otherwise, locale));
    }
}
