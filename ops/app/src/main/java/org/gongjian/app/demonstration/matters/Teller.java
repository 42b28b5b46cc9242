package org.gongjian.app.demonstration.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.matter.desk.MatterDoor;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.platform.due.DuePoller;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.session.SessionCommand;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays matters together, in the order of time, so that numbers and records come as they would have come. Between two days the
 * system does what became due. Every step has its own request key: what was played before a crash is not played again.
 */
final class Teller {

    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

    private final Set<String> wentWrong = new TreeSet<>();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, UUID> matters = new HashMap<>();
    private final Seeding seeding;
    private final MatterDoor door;
    private final DuePoller dues;
    private final WorkingDays days;
    private final Gaps gaps;

    Teller(Seeding seeding, MatterDoor door, DuePoller dues, WorkingDays days) {
        this.seeding = seeding;
        this.door = door;
        this.dues = dues;
        this.days = days;
        this.gaps = new Gaps(
                seeding, days, key -> Objects.requireNonNull(matters.get(key), () -> "not received yet: " + key));
    }

    /** A step with its time. */
    private record Turn(Instant at, LocalDate day, Play play, int number, int order) {
        Line line() {
            return play.lines().get(number);
        }
    }

    /** The key of a step; there is one receipt, wherever it stands. */
    private static String key(Play play, int step) {
        String what = play.lines().get(step).step();
        return what.equals("issue") || what.equals("proposal")
                ? receipt(play.key())
                : "matter/" + play.key() + "/" + step;
    }

    static String receipt(String play) {
        return "matter/" + play;
    }

    void tell(List<Play> plays, LocalDate today) {
        List<Turn> turns = new ArrayList<>();
        for (int order = 0; order < plays.size(); order++) {
            Play play = plays.get(order);
            for (int number = 0; number < play.lines().size(); number++) {
                Line line = play.lines().get(number);
                LocalDate day = line.on(play.base(), days);
                Instant at = day.atTime(line.at().plusMinutes(play.late()))
                        .atZone(Seeding.ZONE)
                        .toInstant();
                turns.add(new Turn(at, day, play, number, order));
            }
        }
        turns.sort(Comparator.comparing(Turn::at).thenComparing(Turn::order).thenComparing(Turn::number));
        LocalDate day = turns.getFirst().day();
        for (Turn turn : turns) {
            if (turn.day().isAfter(day)) {
                day = turn.day();
                carryOut(day);
            }
            seeding.requireGoingOn();
            if (!wentWrong.contains(turn.play().key())) {
                seeding.at(turn.at());
                take(turn);
            }
        }
        carryOut(today);
        if (!wentWrong.isEmpty()) {
            throw new IllegalStateException("not told to their end: " + wentWrong);
        }
    }

    private void carryOut(LocalDate morning) {
        Instant at = morning.atTime(0, 5).atZone(Seeding.ZONE).toInstant();
        seeding.at(at);
        dues.carryOut(at);
    }

    private void take(Turn turn) {
        Line line = turn.line();
        Play play = turn.play();
        RequestKey key = RequestKey.of("demonstration", key(play, turn.number()));
        ObjectNode said = (ObjectNode) json.readTree(gaps.fill(line.said(), play.filling(), turn.day()));
        Acting acting = acting(line, play, said);
        try {
            switch (line.step()) {
                case "issue" -> matters.put(play.key(), received(key, () -> door.issue(input(said, key), acting)));
                case "proposal" ->
                    matters.put(play.key(), received(key, () -> door.proposal(input(said, key), acting)));
                case "person.register", "person.request-erasure", "person.confirm-erasure" ->
                    person(line.step(), key.key(), said, acting);
                case "session.open", "session.close" -> session(line.step(), key.key(), said, acting, turn.day());
                default -> {
                    if (seeding.answered(key).isEmpty()) {
                        String matter =
                                Objects.requireNonNull(matters.get(play.key())).toString();
                        door.take(matter, line.step(), input(said, key), acting);
                    }
                }
            }
        } catch (Refused refused) {
            if (!line.refused()) {
                goesWrong(turn, refused.code().name());
            }
        } catch (FaultyInput faulty) {
            goesWrong(turn, faulty.errors().toString());
        }
    }

    /** The others are told all the same. */
    private void goesWrong(Turn turn, String why) {
        LOG.error("{} on {}, {}: {}", turn.play().key(), turn.day(), turn.line().step(), why);
        wentWrong.add(turn.play().key());
    }

    private UUID received(RequestKey key, Supplier<Answer> asked) {
        return UUID.fromString(seeding.answered(key).orElseGet(asked).id());
    }

    /** Who does it; for an organisation without an account the clerk writes it down on its paper. */
    private Acting acting(Line line, Play play, ObjectNode said) {
        if (!line.who().equals("handler")) {
            return seeding.as(Roles.of(line.who(), play.place()));
        }
        String organisation = line.organisation() == null
                ? Objects.requireNonNull(play.filling().get("leadKey"), () -> "who handles " + play.key())
                : line.organisation();
        if (Roles.hasAccount(organisation)) {
            return seeding.as(Roles.workingFor(organisation));
        }
        ObjectNode happened = said.putObject("happened");
        happened.put("forOrganisation", seeding.organisation(organisation).toString());
        happened.put("via", "PAPER");
        happened.putObject("evidence").put("note", "盖章回函").putArray("files");
        return seeding.as(Roles.of("clerk", play.place()));
    }

    private Input input(ObjectNode said, RequestKey key) {
        ObjectNode happened = said.remove("happened") instanceof ObjectNode envelope ? envelope : null;
        List<Input.Upload> uploads = said.remove("scan") == null
                ? List.of()
                : List.of(new Input.Upload(
                        "attachments",
                        "建议案手写件.png",
                        Scan.of(
                                said.get("title").asString(),
                                said.get("text").asString(),
                                said.get("signersAsWritten").size())));
        return new Input(said, happened, uploads, key, null, false, null);
    }

    private void person(String step, String key, ObjectNode said, Acting acting) {
        String person = "person/" + said.get("person").asString();
        AreaPath area = acting.scope();
        switch (step) {
            case "person.register" ->
                seeding.register(
                        person,
                        acting,
                        area,
                        new PersonRegistration.Contact(
                                said.get("name").asString(),
                                said.get("phone").asString(),
                                said.has("address") ? said.get("address").asString() : null));
            case "person.request-erasure" ->
                seeding.ask(
                        key,
                        seeding.id(person),
                        acting,
                        area,
                        HappenedInput.NOTHING,
                        new PersonCommand.RequestErasure(said.get("ground").asString()));
            default ->
                seeding.ask(
                        key,
                        seeding.id(person),
                        acting,
                        area,
                        HappenedInput.NOTHING,
                        new PersonCommand.ConfirmErasure());
        }
    }

    private void session(String step, String key, ObjectNode said, Acting acting, LocalDate day) {
        String session = "jichuang/session/" + said.get("session").asString();
        if (step.equals("session.open")) {
            Instant until = day.atTime(17, 0).atZone(Seeding.ZONE).toInstant();
            seeding.make(
                    session,
                    acting,
                    acting.scope(),
                    new SessionCommand.Open(
                            said.get("term").asInt(), said.get("number").asInt(), until));
        } else {
            seeding.ask(
                    key,
                    seeding.id(session),
                    acting,
                    acting.scope(),
                    HappenedInput.NOTHING,
                    new SessionCommand.Close());
        }
    }
}
