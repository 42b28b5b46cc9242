package org.gongjian.command.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.Refused;
import org.gongjian.office.OfficeEvent;
import org.gongjian.office.OfficeState.Existing;
import org.gongjian.office.OfficeState.HandOver;
import org.gongjian.office.OfficeState.Tenure;
import org.gongjian.office.OpenMatter;
import org.gongjian.record.Acting;
import org.gongjian.record.Acting.Standing;
import org.gongjian.record.Id;
import org.gongjian.record.Id.PersonId;
import org.gongjian.record.Role;

/**
 * 岗位交接: the one who gives and the one who takes sign the same list of what is open, each in his own log-in. Who holds the
 * office keeps it until the second signature; what came in meanwhile makes the list stale.
 */
public final class HandingOver {
    private HandingOver() {}

    static OfficeEvent prepare(Existing office, OfficeCommand.PrepareHandOver asked, Edge edge) {
        PersonId from = giver(office, today(edge));
        requireKeeper(office, edge);
        require(office.handOver() == null, OfficeRefusal.HAND_OVER_IS_IN_PROGRESS);
        require(!asked.to().equals(from), OfficeRefusal.SUCCESSOR_HOLDS_IT_ALREADY);
        return new OfficeEvent.HandOverPrepared(
                edge.happened(), from, asked.to(), asked.actsAs(), asked.decidedBy(), asked.besides(), asked.open());
    }

    static OfficeEvent renew(Existing office, List<OpenMatter> open, Edge edge) {
        requireConcerned(office, edge);
        return new OfficeEvent.HandOverListRenewed(edge.happened(), open);
    }

    static OfficeEvent sign(Existing office, List<OpenMatter> open, Edge edge) {
        HandOver now = prepared(office);
        if (!edge.acting().person().equals(now.from())) {
            requireSignsForAnother(office, now, edge);
        }
        require(!now.signed(), OfficeRefusal.HAND_OVER_IS_SIGNED_ALREADY);
        requireUnchanged(now.open(), open);
        return new OfficeEvent.HandOverSigned(edge.happened(), now.from());
    }

    /** For somebody who is gone: by an office above the desk, on evidence, and not by whoever takes over. */
    private static void requireSignsForAnother(Existing office, HandOver now, Edge edge) {
        requireKeeper(office, edge);
        require(!edge.acting().person().equals(now.to()), OfficeRefusal.HAND_OVER_NEEDS_TWO_PERSONS);
        boolean inHisName = now.from().equals(edge.happened().actedBy());
        if (!inHisName || edge.happened().evidence() == null) {
            throw new Refused(
                    OfficeRefusal.SIGNATURE_FOR_ANOTHER_NEEDS_EVIDENCE, Map.of("field", "happened.evidence.note"));
        }
    }

    /** All that stands in the way of the second signature; asked before a paper is printed for it. */
    public static HandOver requireReady(Existing office, List<OpenMatter> open, Edge edge) {
        HandOver now = prepared(office);
        require(
                edge.acting().person().equals(now.to())
                        && now.to().equals(edge.happened().actedBy()),
                OfficeRefusal.SUCCESSOR_SIGNS_HIMSELF);
        require(now.signed(), OfficeRefusal.GIVER_HAS_NOT_SIGNED);
        requireUnchanged(now.open(), open);
        LocalDate day = today(edge);
        Optional<Tenure> another = office.tenures().stream()
                .filter(tenure -> tenure.overlaps(day, null))
                .filter(tenure -> !(tenure.holder().equals(now.from()) && tenure.covers(day)))
                .findFirst();
        another.ifPresent(tenure -> {
            throw new Refused(
                    OfficeRefusal.OFFICE_IS_HELD, Map.of("since", tenure.from().toString()));
        });
        return now;
    }

    static OfficeEvent takeOver(Existing office, OfficeCommand.TakeOver asked, Edge edge) {
        HandOver now = requireReady(office, asked.open(), edge);
        OfficeCommand.Paper paper = asked.paper();
        String number = edge.number();
        if (paper == null || number == null) {
            throw new IllegalStateException("a hand-over without its paper");
        }
        return new OfficeEvent.HandedOver(
                edge.happened(),
                now.from(),
                now.to(),
                now.actsAs(),
                today(edge),
                now.decidedBy(),
                now.open(),
                number,
                paper.template(),
                paper.word(),
                paper.pdf());
    }

    static OfficeEvent decline(Existing office, String reason, Edge edge) {
        HandOver now = prepared(office);
        require(edge.acting().person().equals(now.to()), OfficeRefusal.SUCCESSOR_SIGNS_HIMSELF);
        return new OfficeEvent.HandOverDeclined(edge.happened(), reason);
    }

    static OfficeEvent withdraw(Existing office, String reason, Edge edge) {
        HandOver now = prepared(office);
        if (!edge.acting().person().equals(now.from())) {
            requireKeeper(office, edge);
        }
        return new OfficeEvent.HandOverWithdrawn(edge.happened(), reason);
    }

    /** Whose office it is: the holder himself, the secretary of the community, the administrator. */
    static void requireKeeper(Existing office, Edge edge) {
        Acting acting = edge.acting();
        boolean holder =
                holder(office, today(edge)).filter(acting.person()::equals).isPresent();
        if (holder) {
            return;
        }
        require(
                acting.standing() == Standing.HOLDER
                        || acting.role() != office.post().role(),
                OfficeRefusal.DEPUTY_DOES_NOT_PASS_THE_OFFICE_ON);
        Entitled.require(edge, Role.SECRETARY, Role.ADMINISTRATOR);
    }

    /** Who holds it on a day. */
    static Optional<PersonId> holder(Existing office, LocalDate day) {
        return office.tenures().stream()
                .filter(tenure -> tenure.covers(day))
                .map(Tenure::holder)
                .findFirst();
    }

    /** Who holds it, or held it last: somebody who died or left without signing. */
    static PersonId giver(Existing office, LocalDate day) {
        return holder(office, day)
                .or(() -> office.tenures().stream()
                        .filter(tenure -> tenure.from().isBefore(day))
                        .reduce((earlier, later) -> later.from().isAfter(earlier.from()) ? later : earlier)
                        .map(Tenure::holder))
                .orElseThrow(() -> new Refused(OfficeRefusal.OFFICE_IS_VACANT));
    }

    static LocalDate today(Edge edge) {
        return LocalDate.ofInstant(edge.happened().at(), edge.zone());
    }

    static void require(boolean holds, OfficeRefusal otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }

    /** The hand-over in progress, for the two whom it concerns and for whoever keeps the office. */
    static HandOver requireConcerned(Existing office, Edge edge) {
        HandOver now = prepared(office);
        PersonId asking = edge.acting().person();
        if (!asking.equals(now.from()) && !asking.equals(now.to())) {
            requireKeeper(office, edge);
        }
        return now;
    }

    private static HandOver prepared(Existing office) {
        HandOver now = office.handOver();
        if (now == null) {
            throw new Refused(OfficeRefusal.NO_HAND_OVER_IS_PREPARED);
        }
        return now;
    }

    private static void requireUnchanged(List<OpenMatter> listed, List<OpenMatter> open) {
        if (listed.equals(open)) {
            return;
        }
        Map<Id.MatterId, OpenMatter> before = byId(listed);
        Map<Id.MatterId, OpenMatter> now = byId(open);
        throw new Refused(
                OfficeRefusal.HAND_OVER_LIST_HAS_CHANGED,
                Map.of(
                        "added", count(now, before, false),
                        "settled", count(before, now, false),
                        "changed", count(now, before, true)));
    }

    private static Map<Id.MatterId, OpenMatter> byId(List<OpenMatter> list) {
        return list.stream().collect(Collectors.toMap(OpenMatter::matter, Function.identity()));
    }

    /** Of one list those that are not in the other, or that are there with other content. */
    private static long count(Map<Id.MatterId, OpenMatter> list, Map<Id.MatterId, OpenMatter> other, boolean changed) {
        return list.values().stream()
                .filter(one -> other.containsKey(one.matter()) == changed)
                .filter(one -> !one.equals(other.get(one.matter())))
                .count();
    }
}
