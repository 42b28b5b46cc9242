package org.gongjian.query.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.charter.CharterVersion;
import org.gongjian.query.meeting.MeetingsHeld;
import org.gongjian.query.platform.desk.Reminder;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.bodies.Bodies;
import org.gongjian.query.registry.bodies.BodyRow;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bodies at or below an area, each against the rhythm of the charter in force there. */
@Component
class Cadence implements Reminder.Source {
    private static final MeetingsHeld.Held NEVER = new MeetingsHeld.Held(null, null);
    private static final Set<Role> CONVENING = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final Bodies bodies;
    private final MeetingsHeld meetings;
    private final Charters charters;
    private final Names names;
    private final Today today;

    Cadence(Bodies bodies, MeetingsHeld meetings, Charters charters, Names names, Today today) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.charters = charters;
        this.names = names;
        this.today = today;
    }

    /** Those longest over first. */
    List<Rhythm> on(LocalDate today, Scope scope) {
        Map<UUID, MeetingsHeld.Held> held = meetings.held(scope);
        Function<AreaPath, CharterVersion> rules = charters.on(today, scope);
        ZoneId zone = names.zone(scope);
        return bodies.all(scope).stream()
                .filter(body -> body.standsOn(today) && !body.rollOn(today).isEmpty())
                .flatMap(body ->
                        of(body, held.getOrDefault(body.id(), NEVER), rules.apply(body.path()), today, zone).stream())
                .sorted(Comparator.comparing(Rhythm::dueBy).thenComparing(Rhythm::body))
                .toList();
    }

    /** What should have been held by now awaits those who convene. */
    @Override
    public List<Reminder> of(Acting acting) {
        if (!CONVENING.contains(acting.role())) {
            return List.of();
        }
        Scope scope = Scope.of(acting);
        int over = (int)
                on(today.of(scope), scope).stream().filter(Rhythm::overdue).count();
        return over == 0 ? List.of() : List.of(new Reminder("cadence.reminder", "/meetings/due", over));
    }

    private static Optional<Rhythm> of(
            BodyRow body, MeetingsHeld.Held held, CharterVersion charter, LocalDate today, ZoneId zone) {
        LocalDate since = body.tenures().stream()
                .map(BodyRow.Tenure::from)
                .min(Comparator.naturalOrder())
                .orElse(today);
        return Rhythm.of(
                new Rhythm.Sitting(body.id(), body.kind(), body.name(), body.path(), since),
                day(held.last(), zone),
                day(held.next(), zone),
                charter,
                today);
    }

    private static @Nullable LocalDate day(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }
}
