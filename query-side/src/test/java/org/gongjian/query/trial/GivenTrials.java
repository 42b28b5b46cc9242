package org.gongjian.query.trial;

import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.bySecretary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.RuleValue;
import org.gongjian.query.corpus.MatterFacts;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.registry.calendars.CalendarsReadModel;
import org.gongjian.query.registry.calendars.WorkingCalendars;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.charters.PresetTitles;
import org.gongjian.query.registry.charters.Sides;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.record.Id;
import org.gongjian.record.Role;

/** The year up to the end of June 2026, followed by what a trial reads. */
final class GivenTrials implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final PresetTitles PRESETS = new PresetTitles();

    final GivenFacts facts = new GivenFacts();
    final Trials trials = new Trials(
            facts.jdbc(),
            new Charters(facts.jdbc(), PRESETS),
            new WorkingCalendars(facts.jdbc()),
            new Directory(facts.jdbc()),
            Clock.fixed(at("2026-06-30T12:00:00"), ZoneOffset.UTC));

    GivenTrials() {
        facts.following(
                new TrialReadModel(facts.jdbc(), new Streams(facts.jdbc(), facts.serializer()), facts.rows()),
                new ChartersReadModel(),
                new CalendarsReadModel(),
                new NamesReadModel());
    }

    /** What the secretary is shown of a version that states this. */
    Trials.Result tried(CharterRule... stated) {
        return trials.of(
                AREA, Sides.version("试", List.of(stated)), TODAY, MatterFacts.scope(Role.SECRETARY), Turn.FIRST);
    }

    /** What the community itself puts in force from a day on. */
    void inForce(LocalDate from, CharterRule... rules) {
        Id.CharterId charter = new Id.CharterId(new UUID(0x1234, 50));
        facts.fact(
                "charter",
                charter.value(),
                AREA,
                at("2026-04-01T09:00:00"),
                new CharterEvent.PutInForce(
                        bySecretary("2026-04-01T09:00:00"),
                        charter,
                        Objects.requireNonNull(AREA.community()),
                        1,
                        "试-1",
                        null,
                        from,
                        List.of(rules)));
        facts.folded();
    }

    static CharterRule whole(String key, int value) {
        return stated(key, new RuleValue.Whole(value));
    }

    static CharterRule word(String key, String word) {
        return stated(key, new RuleValue.Text(word));
    }

    static CharterRule flag(String key, boolean value) {
        return stated(key, new RuleValue.Flag(value));
    }

    /** The rule of the product with another value. */
    static CharterRule stated(String key, RuleValue value) {
        CharterRule rule = PRESETS.defaults().rule(key);
        return new CharterRule(
                key,
                value,
                rule.unit(),
                rule.firmness(),
                rule.document(),
                rule.number(),
                rule.line(),
                rule.provenance());
    }

    @Override
    public void close() {
        facts.close();
    }
}
