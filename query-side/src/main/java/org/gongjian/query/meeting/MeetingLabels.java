package org.gongjian.query.meeting;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.record.Id;
import org.springframework.stereotype.Component;

/** Names for whoever stands in a meeting by id. */
@Component
public class MeetingLabels {
    private final OfficialNames official;
    private final Names names;

    MeetingLabels(OfficialNames official, Names names) {
        this.official = official;
        this.names = names;
    }

    /** Those of one meeting. */
    public SeatLabels of(MeetingRow meeting, Scope scope) {
        MeetingRow.Told told = meeting.told();
        List<UUID> people = Stream.concat(
                        told.persons(),
                        told.story().stream()
                                .flatMap(entry -> Stream.of(entry.by(), entry.recordedBy()))
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
        List<UUID> organisations = Stream.concat(
                        told.seats().stream()
                                .map(seat -> seat.seat().holder().unit())
                                .filter(Objects::nonNull)
                                .map(Id.OrganisationId::value),
                        Stream.concat(
                                told.papers().units().stream().map(MeetingRow.Unit::organisation),
                                Stream.ofNullable(told.plan().convening().unit())
                                        .map(Id.OrganisationId::value)))
                .distinct()
                .toList();
        return new SeatLabels(
                official.of(people, scope),
                names.organisations(organisations, scope),
                told.bodies().size() > 1);
    }
}
