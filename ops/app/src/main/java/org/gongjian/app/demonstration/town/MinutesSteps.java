package org.gongjian.app.demonstration.town;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.minutes.MinutesCommand;
import org.gongjian.command.minutes.MinutesDesk;
import org.gongjian.command.minutes.MinutesFacts;
import org.gongjian.command.minutes.MinutesFacts.Held;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.minutes.MinutesState;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.minutes.Wording;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;

/** Minutes of one meeting, step by step, by those who draft, check and sign in its place. */
final class MinutesSteps {
    private final Seeding seeding;
    private final MinutesFacts facts;
    private final Function<EdgeFacts, MinutesDesk> desk;
    private final Hands hands;
    private final String key;
    private final Held held;

    /** Who drafts, who looks over the draft, and who signs. */
    record Hands(String clerk, String checker, String signatory) {}

    MinutesSteps(
            Seeding seeding,
            MinutesFacts facts,
            Function<EdgeFacts, MinutesDesk> desk,
            Hands hands,
            String meeting,
            Held held) {
        this.seeding = seeding;
        this.facts = facts;
        this.desk = desk;
        this.hands = hands;
        this.key = "minutes/" + meeting;
        this.held = held;
    }

    void draft(Wording wording) {
        send(key, seeding.id(key), hands.clerk(), null, new MinutesCommand.Draft(held.id(), wording, held.told()));
    }

    void check() {
        step(hands.checker(), new MinutesCommand.Check());
    }

    void issue() {
        RequestKey once = RequestKey.of(Seeding.OWNER, key + "/Issue");
        seeding.requireGoingOn();
        if (seeding.answered(once).isEmpty()) {
            Edge edge = seeding.edges().edge(seeding.as(hands.signatory()), held.area(), HappenedInput.NOTHING);
            desk.apply(seeding.edges()).issue(once, held.id(), edge, null);
        }
    }

    void publish(List<PublicPlace> places) {
        step(hands.clerk(), new MinutesCommand.Publish(places));
    }

    private void step(String by, MinutesCommand command) {
        MinutesFacts.Kept kept = facts.minutes(held.id()).orElseThrow();
        send(key + "/" + command.getClass().getSimpleName(), kept.id().value(), by, kept.state(), command);
    }

    private void send(String once, UUID target, String by, @Nullable MinutesState state, MinutesCommand command) {
        seeding.requireGoingOn();
        Acting acting = seeding.as(by);
        seeding.once(
                once,
                edges -> List.of(new Asked<>(
                        target.toString(),
                        command,
                        facts.lookedThrough(
                                edges.edge(acting, held.area(), HappenedInput.NOTHING), state, command, held))));
    }
}
