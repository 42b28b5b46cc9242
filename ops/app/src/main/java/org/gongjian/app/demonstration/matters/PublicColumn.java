package org.gongjian.app.demonstration.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.matter.desk.MatterDoor;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.requests.RequestKey;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** 公开栏: some of what was answered is published in each community; one draft waits to be checked, one entry was taken down. */
public final class PublicColumn implements Chapter {
    private static final List<Place> PLACES = List.of(Place.LIUYIN, Place.JICHUANG, Place.JINHU);
    private static final int CLOSED = 5;
    private static final int ON_THE_SPOT = 3;

    private final Function<EdgeFacts, Matters.Desk> desks;
    private final AreaFacts areas;
    private final JsonMapper json = JsonMapper.builder().build();

    public PublicColumn(Function<EdgeFacts, Matters.Desk> desks, AreaFacts areas) {
        this.desks = desks;
        this.areas = areas;
    }

    @Override
    public String name() {
        return "public-column";
    }

    @Override
    public void tell(Seeding seeding) {
        WorkingDays days = WorkingDays.before(seeding.today(), areas.glance().calendar(seeding.area(Place.LIUYIN)));
        Map<String, Play> plays = new Repertoire(days, seeding.today())
                .plays().stream().collect(Collectors.toMap(Play::key, play -> play));
        Telling telling = new Telling(seeding, desks.apply(seeding.edges()).door(), days);
        for (Place place : PLACES) {
            for (int n = 0; n < CLOSED; n++) {
                telling.publish(play(plays, "closed", place, n));
            }
            for (int n = 0; n < ON_THE_SPOT; n++) {
                telling.publish(play(plays, "spot", place, n));
            }
        }
        telling.draft(play(plays, "spot", Place.LIUYIN, ON_THE_SPOT));
        telling.takeDown(play(plays, "spot", Place.JICHUANG, 0));
    }

    private static Play play(Map<String, Play> plays, String course, Place place, int n) {
        return Objects.requireNonNull(plays.get(course + "/" + place.key() + "/" + n));
    }

    private final class Telling {
        private final Seeding seeding;
        private final MatterDoor door;
        private final WorkingDays days;

        Telling(Seeding seeding, MatterDoor door, WorkingDays days) {
            this.seeding = seeding;
            this.door = door;
            this.days = days;
        }

        void publish(Play play) {
            draft(play);
            take(play, "16:40", "secretary", "publish", json.createObjectNode());
        }

        void draft(Play play) {
            ObjectNode receipt =
                    (ObjectNode) json.readTree(play.lines().getFirst().said());
            String answer = play.filling().get("answer");
            ObjectNode said = json.createObjectNode();
            said.put("title", receipt.get("publicSummary").asString());
            said.put(
                    "answer",
                    answer != null
                            ? answer
                            : receipt.get("onTheSpot").get("answer").asString());
            take(play, "15:30", "clerk", "draft-publication", said);
        }

        void takeDown(Play play) {
            ObjectNode said = json.createObjectNode().put("reason", "办理地点写得不准，改好再公开");
            take(play, "17:10", "secretary", "take-down-publication", said);
        }

        private void take(Play play, String time, String office, String step, ObjectNode said) {
            RequestKey key = RequestKey.of(Seeding.OWNER, "column/" + play.key() + "/" + step);
            if (seeding.answered(key).isEmpty()) {
                seeding.requireGoingOn();
                seeding.at(dayAfter(play), time);
                door.take(
                        matter(play).toString(),
                        step,
                        new Input(said, null, List.of(), key, null, false, null),
                        seeding.as(Roles.of(office, play.place())));
            }
        }

        /** When the last step of the matter was done, at the latest on the last day told. */
        private LocalDate dayAfter(Play play) {
            LocalDate after = days.plus(play.lines().getLast().on(play.base(), days), 1);
            return after.isBefore(days.last()) ? after : days.last();
        }

        private UUID matter(Play play) {
            return UUID.fromString(seeding.answered(RequestKey.of(Seeding.OWNER, Teller.receipt(play.key())))
                    .map(Answer::id)
                    .orElseThrow());
        }
    }
}
