package org.gongjian.query.matter.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.RuleKeys;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.persons.Persons;
import org.springframework.stereotype.Component;

/**
 * Until when contact data of whoever raised a matter are kept after it was closed (practice 7.4: 2 年匿去). A duty of people: two of them erase a
 * person, and only they know whether he is needed for something else; those who read contact data are told the day, and that it has passed.
 */
@Component
class ContactsKept {
    /** What ends a matter; one that was merged, converted or transferred goes on elsewhere. */
    private static final Set<String> ENDING = Set.of(
            "matter.Closed", "matter.Declined", "matter.Concluded", "matter.Withdrawn", "matter.AnsweredOnTheSpot");

    private final Charters charters;
    private final Names names;
    private final Persons persons;
    private final Clock clock;

    ContactsKept(Charters charters, Names names, Persons persons, Clock clock) {
        this.charters = charters;
        this.names = names;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * The last day, and the rule in force when it was closed.
     *
     * @param over whether that day has passed
     */
    record Kept(LocalDate until, boolean over, CharterRule rule) {}

    /** Nothing while the matter is open, where nobody who raised it is left to be erased, and for whoever reads no contact data. */
    Optional<Kept> after(Matters.Shown shown, Scope scope) {
        if (shown.matter().closedReason() == null
                || !scope.readsContactData()
                || !persons.knowOneOf(shown.people(), scope.overDistrict())) {
            return Optional.empty();
        }
        ZoneId zone = names.zone(scope);
        return shown.story().stream()
                .filter(line -> ENDING.contains(line.event()))
                .map(line -> LocalDate.ofInstant(line.happenedAt(), zone))
                .reduce((earlier, later) -> later)
                .map(closed -> kept(closed, LocalDate.now(clock.withZone(zone)), shown, scope));
    }

    private Kept kept(LocalDate closed, LocalDate today, Matters.Shown shown, Scope scope) {
        CharterVersion charter = charters.on(closed, scope).apply(shown.area());
        LocalDate until = closed.plusMonths(charter.whole(RuleKeys.CONTACT_DATA_KEPT_MONTHS));
        return new Kept(until, until.isBefore(today), charter.rule(RuleKeys.CONTACT_DATA_KEPT_MONTHS));
    }
}
