package org.gongjian.query.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.office.OfficeEvent;
import org.gongjian.office.OpenMatter;
import org.gongjian.query.handover.HandOverRow.Paper;
import org.gongjian.query.handover.HandOverRow.Signature;
import org.gongjian.query.handover.HandOverRow.State;
import org.gongjian.query.handover.HandOverRow.Told;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The hand-overs that an office's stream tells of. */
final class HandOversFold {
    private final List<HandOverRow> rows = new ArrayList<>();
    private final Map<Id.PersonId, String> actsAs = new HashMap<>();
    private OfficeEvent.@Nullable Established post;

    private HandOversFold() {}

    static List<HandOverRow> of(List<Recorded> stream) {
        HandOversFold fold = new HandOversFold();
        for (Recorded event : stream) {
            if (event.area() != null) {
                fold.on((OfficeEvent) event.fact(), event.id(), event.sequence(), event.area());
            }
        }
        return List.copyOf(fold.rows);
    }

    private void on(OfficeEvent fact, UUID office, long sequence, AreaPath area) {
        switch (fact) {
            case OfficeEvent.Established it -> post = it;
            case OfficeEvent.Appointed it -> actsAs.put(it.holder(), it.actsAs());
            case OfficeEvent.HandOverPrepared it -> {
                if (post != null) {
                    rows.add(prepared(it, post, office, sequence, area));
                }
            }
            case OfficeEvent.HandOverListRenewed it -> renewed(it.open());
            case OfficeEvent.HandOverSigned it -> change(State.SIGNED, signature(it.happened()), null, null, null);
            case OfficeEvent.HandOverWithdrawn it ->
                change(State.WITHDRAWN, null, it.happened().at(), it.reason(), null);
            case OfficeEvent.HandOverDeclined it ->
                change(State.DECLINED, null, it.happened().at(), it.reason(), null);
            case OfficeEvent.HandedOver it -> {
                actsAs.put(it.to(), it.actsAs());
                Paper paper = new Paper(it.number(), it.template().version(), it.word(), it.pdf());
                change(State.DONE, null, it.happened().at(), null, paper);
            }
            case OfficeEvent.Relieved _,
                    OfficeEvent.Abolished _,
                    OfficeEvent.DeputyNamed _,
                    OfficeEvent.DeputyEnded _ -> {}
        }
    }

    private HandOverRow prepared(
            OfficeEvent.HandOverPrepared it, OfficeEvent.Established what, UUID office, long sequence, AreaPath area) {
        Told told = new Told(
                what.title(),
                what.role(),
                what.organisation(),
                actsAs.getOrDefault(it.from(), ""),
                it.actsAs(),
                it.decidedBy(),
                it.besides(),
                null,
                null,
                null,
                null,
                it.open(),
                List.of());
        return new HandOverRow(
                office,
                sequence,
                it.from().value(),
                it.to().value(),
                State.PREPARED,
                it.happened().at(),
                it.open().size(),
                told,
                area);
    }

    private static Signature signature(Happened happened) {
        Evidence evidence = happened.evidence();
        return new Signature(
                happened.at(),
                happened.recordedForAnother() ? happened.recordedBy() : null,
                evidence == null ? null : evidence.note());
    }

    private void renewed(List<OpenMatter> open) {
        HandOverRow last = inProgress();
        if (last != null) {
            Told was = last.told();
            replace(
                    last,
                    State.PREPARED,
                    new Told(
                            was.title(),
                            was.role(),
                            was.organisation(),
                            was.giver(),
                            was.successor(),
                            was.decidedBy(),
                            was.besides(),
                            null,
                            null,
                            null,
                            null,
                            open,
                            was.open()));
        }
    }

    private void change(
            State state,
            @Nullable Signature signed,
            @Nullable Instant endedAt,
            @Nullable String because,
            @Nullable Paper paper) {
        HandOverRow last = inProgress();
        if (last != null) {
            Told was = last.told();
            replace(
                    last,
                    state,
                    new Told(
                            was.title(),
                            was.role(),
                            was.organisation(),
                            was.giver(),
                            was.successor(),
                            was.decidedBy(),
                            was.besides(),
                            signed == null ? was.signed() : signed,
                            endedAt,
                            because,
                            paper,
                            was.open(),
                            was.former()));
        }
    }

    private void replace(HandOverRow row, State state, Told told) {
        rows.set(
                rows.size() - 1,
                new HandOverRow(
                        row.office(),
                        row.sequence(),
                        row.giver(),
                        row.successor(),
                        state,
                        row.preparedAt(),
                        told.open().size(),
                        told,
                        row.area()));
    }

    private @Nullable HandOverRow inProgress() {
        return rows.isEmpty() || !rows.getLast().state().isOpen() ? null : rows.getLast();
    }
}
