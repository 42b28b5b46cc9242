package org.gongjian.command.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterEvent.VersionDrafted;
import org.gongjian.charter.CharterMakers;
import org.gongjian.charter.CharterState;
import org.gongjian.charter.CharterVersion;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;

/** What may be done to a charter: who drafts a version does not put it in force. */
public final class CharterDecider {

    private CharterDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<CharterEvent> decide(CharterState state, CharterCommand command, Edge edge) {
        Entitled.require(edge, CharterMakers.ROLES);
        if (state instanceof CharterState.Anomaly) {
            throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
        }
        if (state instanceof CharterState.NotYetKnown && command instanceof CharterCommand.PutInForce) {
            throw new Refused(CharterRefusal.NO_SUCH_CHARTER);
        }
        return List.of(
                switch (command) {
                    case CharterCommand.Found asked -> found(state, asked, edge);
                    case CharterCommand.Draft asked -> draft(state, asked, edge);
                    case CharterCommand.PutInForce asked -> putInForce(state, asked, edge);
                });
    }

    private static CharterEvent found(CharterState state, CharterCommand.Found asked, Edge edge) {
        Entitled.require(edge, Role.ADMINISTRATOR);
        if (state instanceof CharterState.Known known) {
            requireArea(known, asked.area());
            throw new Refused(CharterRefusal.VERSION_IS_DRAFTED_FIRST);
        }
        requireInTime(List.of(), asked.inForceFrom(), edge);
        StatedRules.require(asked.rules(), edge.charter());
        StatedRules.requireAsFixed(asked.rules(), edge.lookups().charterAbove(), asked.inForceFrom());
        return new CharterEvent.PutInForce(
                edge.happened(),
                asked.charter(),
                asked.area(),
                1,
                asked.name(),
                asked.preset(),
                asked.inForceFrom(),
                asked.rules());
    }

    private static CharterEvent draft(CharterState state, CharterCommand.Draft asked, Edge edge) {
        if (state instanceof CharterState.Known known) {
            requireArea(known, asked.area());
        }
        StatedRules.require(asked.rules(), edge.charter());
        StatedRules.requireFreeSomeDay(asked.rules(), edge.lookups().charterAbove());
        int drafts = state instanceof CharterState.Known known ? known.drafts() : 0;
        return new VersionDrafted(
                edge.happened(),
                asked.charter(),
                asked.area(),
                drafts + 1,
                asked.name(),
                asked.preset(),
                asked.rules());
    }

    private static CharterEvent putInForce(CharterState state, CharterCommand.PutInForce asked, Edge edge) {
        if (!(state instanceof CharterState.Drafted(var area, var versions, var draft))) {
            throw new Refused(CharterRefusal.NOTHING_IS_DRAFTED);
        }
        if (draft.draft() != asked.draft()) {
            throw new Refused(
                    CharterRefusal.ANOTHER_DRAFT_LIES_THERE, Map.of("read", asked.draft(), "now", draft.draft()));
        }
        requireAnother(draft, edge);
        requireInTime(versions, asked.inForceFrom(), edge);
        StatedRules.require(draft.rules(), edge.charter());
        // what stands above may have been fixed since it was drafted, or be fixed by the day on which it begins
        StatedRules.requireAsFixed(draft.rules(), edge.lookups().charterAbove(), asked.inForceFrom());
        return new CharterEvent.PutInForce(
                edge.happened(),
                draft.charter(),
                area,
                versions.size() + 1,
                draft.name(),
                draft.preset(),
                asked.inForceFrom(),
                draft.rules());
    }

    /** Nobody who had a hand in the draft, as the one who acted or as the one at the keyboard. */
    private static void requireAnother(VersionDrafted draft, Edge edge) {
        Happened drafted = draft.happened();
        Happened now = edge.happened();
        boolean same = Stream.of(edge.acting().person(), now.actedBy(), now.recordedBy())
                .filter(Objects::nonNull)
                .anyMatch(hand -> hand.equals(drafted.actedBy()) || hand.equals(drafted.recordedBy()));
        if (same) {
            throw new Refused(CharterRefusal.DRAFTER_DOES_NOT_PUT_IN_FORCE);
        }
    }

    private static void requireArea(CharterState.Known known, Id.AreaId asked) {
        if (!known.area().equals(asked)) {
            throw new Refused(CharterRefusal.CHARTER_BELONGS_TO_ANOTHER_AREA);
        }
    }

    private static void requireInTime(List<CharterVersion> before, LocalDate from, Edge edge) {
        LocalDate today = LocalDate.ofInstant(edge.recordedAt(), edge.zone());
        if (from.isBefore(today)) {
            throw new Refused(CharterRefusal.CHARTER_BEGINS_BEFORE_ITS_RECORDING, Map.of("today", today.toString()));
        }
        if (!before.isEmpty() && from.isBefore(before.getLast().inForceFrom())) {
            throw new Refused(
                    CharterRefusal.CHARTER_VERSION_BEGINS_BEFORE_THE_LAST,
                    Map.of("last", before.getLast().inForceFrom().toString()));
        }
    }
}
