package org.gongjian.app.demonstration.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.charter.CharterCommand;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.registry.rules.Presets;
import org.gongjian.record.Id;

/** Three communities, each under another charter, so that it is seen that rules are data. */
public final class Charters implements Chapter {

    private final Presets presets;

    public Charters(Presets presets) {
        this.presets = presets;
    }

    @Override
    public String name() {
        return "charters";
    }

    @Override
    public boolean beforeLogIn() {
        return true;
    }

    @Override
    public void tell(Seeding seeding) {
        LocalDate begin = seeding.begin();
        seeding.at(begin.minusDays(20), "15:00");
        put(seeding, Place.LIUYIN, "柳荫-1", "004", begin, stated("004"), only("001b", RuleKeys.FIRST_ASKED_RESPONSIBLE));
        put(seeding, Place.JICHUANG, "机床-1", "001b", begin, stated("001b"));
        put(seeding, Place.JINHU, "锦湖-1", "001a", begin, stated("001a"), stated("000"));
        LocalDate second = begin.withMonth(7);
        if (!second.isAfter(seeding.today().plusMonths(1))) {
            seeding.at(second.minusDays(12), "10:00");
            put(
                    seeding,
                    Place.JINHU,
                    "锦湖-2",
                    "001a",
                    second,
                    stated("001a"),
                    stated("000"),
                    only("004", RuleKeys.AWARD_GATE));
        }
    }

    @SafeVarargs
    private void put(
            Seeding seeding, Place place, String name, String preset, LocalDate from, List<CharterRule>... stated) {
        Map<String, CharterRule> rules = new LinkedHashMap<>();
        Arrays.stream(stated).flatMap(List::stream).forEach(rule -> rules.put(rule.key(), rule));
        Id.CharterId charter = new Id.CharterId(seeding.id(place.key() + "/charter"));
        seeding.ask(
                "charter/" + name,
                charter.value(),
                seeding.as("fangyuan"),
                seeding.area(place),
                HappenedInput.NOTHING,
                new CharterCommand.PutInForce(
                        charter,
                        new Id.AreaId(seeding.id(place.key())),
                        name,
                        preset,
                        from,
                        presets.over(new ArrayList<>(rules.values()))));
    }

    private List<CharterRule> stated(String preset) {
        return Objects.requireNonNull(presets.named(preset)).rules();
    }

    private List<CharterRule> only(String preset, String key) {
        Predicate<CharterRule> wanted = rule -> rule.key().equals(key);
        return stated(preset).stream().filter(wanted).toList();
    }
}
