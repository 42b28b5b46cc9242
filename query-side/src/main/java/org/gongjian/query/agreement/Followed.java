package org.gongjian.query.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongjian.agreement.Promise;
import org.gongjian.agreement.Side;
import org.gongjian.query.platform.automation.Automated;
import org.gongjian.query.platform.automation.AutomationOutcomes;
import org.gongjian.query.platform.desk.AgreedPromise;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which promise stands for which line of an agreement, and for the desk what the system did about it, refused and failed steps among them. */
@Component
class Followed {
    private static final String NOTHING_TO_DO = "NOTHING_TO_DO";

    private final AgreedPromise.Source promises;
    private final AutomationOutcomes outcomes;
    private final Names names;
    private final MessageSource messages;

    Followed(AgreedPromise.Source promises, AutomationOutcomes outcomes, Names names, MessageSource messages) {
        this.promises = promises;
        this.outcomes = outcomes;
        this.names = names;
        this.messages = messages;
    }

    /**
     * A line.
     *
     * @param place in the list of the agreement, from 1; null where it stands there no more
     * @param promise null as long as none was made
     * @param done what the system did, in the order of its dates; for the desk only
     */
    record Line(
            String item,
            @Nullable Integer place,
            String title,
            @Nullable AgreedPromise promise,
            List<Done> done) {}

    /** What the system did, in words. */
    record Done(String text, boolean amiss) {}

    /** A unit is shown what it promised itself: what became of the community's promises it does not see, nor whether there are any. */
    List<Line> of(Agreements.View agreement, Scope scope, Locale locale) {
        Map<String, AgreedPromise> made = new LinkedHashMap<>();
        promises.of(agreement.id(), scope).forEach(promise -> made.put(promise.item(), promise));
        Map<String, List<Done>> done =
                Agreements.writes(scope) ? done(agreement.id(), names.zone(scope), locale) : Map.of();
        List<Promise> standing = agreement.effectiveFrom() == null
                ? List.of()
                : agreement.content().promises();
        Set<String> items = new LinkedHashSet<>();
        standing.stream()
                .filter(promise -> promise.promisor() == Side.UNIT || !scope.ownOrganisationOnly())
                .forEach(promise -> items.add(promise.item().key()));
        items.addAll(made.keySet());
        items.addAll(done.keySet());
        return items.stream()
                .map(item -> line(item, standing, made.get(item), done.getOrDefault(item, List.of())))
                .toList();
    }

    private static Line line(String item, List<Promise> standing, @Nullable AgreedPromise promise, List<Done> done) {
        for (int n = 0; n < standing.size(); n++) {
            if (standing.get(n).item().key().equals(item)) {
                return new Line(item, n + 1, standing.get(n).item().title(), promise, done);
            }
        }
        return new Line(item, null, promise == null ? "" : promise.title(), promise, done);
    }

    private Map<String, List<Done>> done(UUID agreement, ZoneId zone, Locale locale) {
        Map<String, List<Done>> done = new LinkedHashMap<>();
        for (Automated one : outcomes.of(agreement.toString())) {
            String item = one.about().split("/", 3)[1];
            done.computeIfAbsent(item, none -> new ArrayList<>()).add(new Done(text(one, zone, locale), one.amiss()));
        }
        return done;
    }

    private String text(Automated one, ZoneId zone, Locale locale) {
        String what = said("agreement.automation." + one.kind(), one.kind(), locale);
        String code = Objects.toString(one.code(), "");
        String why = said("agreement.refused." + code, code, locale);
        String state = NOTHING_TO_DO.equals(code) ? code : one.state().name();
        return said(
                "agreement.automation." + state,
                state,
                locale,
                what,
                LocalDate.ofInstant(one.dueAt(), zone).toString(),
                why);
    }

    private String said(String key, String otherwise, Locale locale, Object... places) {
        return Objects.requireNonNull(messages.getMessage(key, places, otherwise, locale));
    }
}
