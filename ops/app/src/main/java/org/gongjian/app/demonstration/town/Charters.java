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
        found(
                seeding,
                Place.LIUYIN,
                "柳荫-1",
                "004",
                begin,
                stated("004"),
                only("001b", RuleKeys.FIRST_ASKED_RESPONSIBLE));
        found(seeding, Place.JICHUANG, "机床-1", "001b", begin, stated("001b"));
        found(seeding, Place.JINHU, "锦湖-1", "001a", begin, stated("001a"), stated("000"));
        LocalDate second = begin.withMonth(7);
        if (!second.isAfter(seeding.today().plusMonths(1))) {
            seeding.at(second.minusDays(12), "10:00");
            draft(
                    seeding,
                    Place.JINHU,
                    "锦湖-2",
                    "001a",
                    rules(stated("001a"), stated("000"), only("004", RuleKeys.AWARD_GATE)));
            seeding.at(second.minusDays(12), "15:00");
            seeding.ask(
                    "charter/锦湖-2",
                    seeding.id(Place.JINHU.key() + "/charter"),
                    seeding.as("dujuan"),
                    seeding.area(Place.JINHU),
                    HappenedInput.NOTHING,
                    new CharterCommand.PutInForce(1, second));
        }
    }

    /** The administrator drafts; the street, another person, puts in force. */
    private void draft(Seeding seeding, Place place, String name, String preset, List<CharterRule> rules) {
        Id.CharterId charter = new Id.CharterId(seeding.id(place.key() + "/charter"));
        seeding.ask(
                "charter/" + name + "/draft",
                charter.value(),
                seeding.as("fangyuan"),
                seeding.area(place),
                HappenedInput.NOTHING,
                new CharterCommand.Draft(charter, new Id.AreaId(seeding.id(place.key())), name, preset, rules));
    }

    @SafeVarargs
    private final List<CharterRule> rules(List<CharterRule>... stated) {
        Map<String, CharterRule> rules = new LinkedHashMap<>();
        Arrays.stream(stated).flatMap(List::stream).forEach(rule -> rules.put(rule.key(), rule));
        return presets.over(new ArrayList<>(rules.values()));
    }

    @SafeVarargs
    private final void found(
            Seeding seeding, Place place, String name, String preset, LocalDate from, List<CharterRule>... stated) {
        Id.CharterId charter = new Id.CharterId(seeding.id(place.key() + "/charter"));
        seeding.ask(
                "charter/" + name,
                charter.value(),
                seeding.as("fangyuan"),
                seeding.area(place),
                HappenedInput.NOTHING,
                new CharterCommand.Found(
                        charter, new Id.AreaId(seeding.id(place.key())), name, preset, from, rules(stated)));
    }

    private List<CharterRule> stated(String preset) {
        return Objects.requireNonNull(presets.named(preset)).rules();
    }

    private List<CharterRule> only(String preset, String key) {
        Predicate<CharterRule> wanted = rule -> rule.key().equals(key);
        return stated(preset).stream().filter(wanted).toList();
    }
}
