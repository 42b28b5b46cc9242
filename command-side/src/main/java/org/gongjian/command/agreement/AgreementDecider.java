package org.gongjian.command.agreement;

import static org.gongjian.command.agreement.AgreementRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.AgreementState;
import org.gongjian.agreement.AgreementState.Binding;
import org.gongjian.agreement.AgreementState.Draft;
import org.gongjian.agreement.AgreementState.Over;
import org.gongjian.agreement.AgreementState.Paper;
import org.gongjian.agreement.AgreementState.TakenBack;
import org.gongjian.agreement.Content;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.decision.Refused;
import org.gongjian.record.AreaPath;

/** What may be done to an agreement (004-19, 000-11, 001-26); what it may say is for {@link Contents}, who signs how for {@link Signing}. */
public final class AgreementDecider {
    private AgreementDecider() {}

    /** The number that the decision uses up if it is not refused: with the second signature. */
    public static Optional<NumberDue> numberDue(AgreementState state, AgreementCommand command, Edge edge) {
        return state instanceof Draft draft && command instanceof AgreementCommand.Sign asked
                ? Signing.numberDue(draft, asked, edge)
                : Optional.empty();
    }

    /** The facts that follow, or a refusal. */
    public static List<AgreementEvent> decide(AgreementState state, AgreementCommand command, Edge edge) {
        requireRight(state, command, edge);
        return switch (state) {
            case AgreementState.NotYetKnown() -> {
                if (command instanceof AgreementCommand.Draft asked) {
                    yield List.of(draft(asked, edge));
                }
                throw new Refused(NO_SUCH_AGREEMENT);
            }
            case Draft draft -> drafted(draft, command, edge);
            case Binding binding -> bound(binding, command, edge);
            case Over ignored -> over(AGREEMENT_IS_OVER, command);
            case TakenBack ignored -> over(AGREEMENT_IS_WITHDRAWN, command);
            case AgreementState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
        };
    }

    private static AgreementEvent draft(AgreementCommand.Draft asked, Edge edge) {
        if (edge.area().community() == null) {
            throw new Refused(AGREEMENT_BELONGS_TO_A_COMMUNITY, Map.of("field", "area"));
        }
        KnownOrganisation unit =
                edge.lookups().organisations().get(asked.parties().unit());
        if (unit == null || !isInReach(unit.area(), edge.area())) {
            throw new Refused(AGREEMENT_UNIT_IS_NOT_THERE, Map.of("field", "unit"));
        }
        return new AgreementEvent.Drafted(
                edge.happened(),
                asked.kind(),
                edge.area(),
                asked.parties(),
                Contents.of(asked.kind(), asked.wording()),
                asked.renewalOf());
    }

    /** A unit of the community, or one that belongs to its street or district as a whole. */
    private static boolean isInReach(AreaPath unit, AreaPath community) {
        return unit.district().equals(community.district())
                && (unit.street() == null || unit.street().equals(community.street()))
                && (unit.community() == null || unit.community().equals(community.community()));
    }

    private static List<AgreementEvent> bound(Binding binding, AgreementCommand command, Edge edge) {
        return switch (command) {
            case AgreementCommand.Draft ignored -> throw new Refused(AGREEMENT_IS_ALREADY_DRAFTED);
            case AgreementCommand.Revise ignored -> throw new Refused(AGREEMENT_BINDS_ALREADY);
            case AgreementCommand.Withdraw ignored -> throw new Refused(AGREEMENT_BINDS_ALREADY);
            case AgreementCommand.NoteNegotiation asked -> List.of(noted(asked, edge));
            case AgreementCommand.Sign asked -> Signing.variation(binding, asked, edge);
            case AgreementCommand.ProposeVariation asked -> List.of(proposed(binding, asked, edge));
            case AgreementCommand.DropVariation asked -> List.of(dropped(binding, asked, edge));
            case AgreementCommand.AnnounceEnd ignored -> List.of(announced(binding, edge));
            case AgreementCommand.Lapse ignored -> List.of(lapsed(binding, edge));
        };
    }

    private static AgreementEvent proposed(Binding binding, AgreementCommand.ProposeVariation asked, Edge edge) {
        if (binding.variation() != null) {
            throw new Refused(VARIATION_AWAITS_SIGNATURES);
        }
        LocalDate today = LocalDate.ofInstant(edge.recordedAt(), edge.zone());
        Content content = Contents.varied(binding, asked.wording(), today);
        return new AgreementEvent.VariationProposed(edge.happened(), asked.reason(), content);
    }

    private static AgreementEvent dropped(Binding binding, AgreementCommand.DropVariation asked, Edge edge) {
        if (binding.variation() == null) {
            throw new Refused(NO_VARIATION_IS_PROPOSED);
        }
        return new AgreementEvent.VariationDropped(edge.happened(), asked.reason());
    }

    private static AgreementEvent announced(Binding binding, Edge edge) {
        LocalDate last = binding.paper().content().term().to();
        if (binding.endAnnounced()) {
            throw new Refused(AGREEMENT_END_IS_ANNOUNCED);
        }
        if (edge.happenedOn().isBefore(EndOfTerm.announcedOn(binding, edge.charter()))) {
            throw new Refused(AGREEMENT_TERM_STILL_RUNS, Map.of("lastDay", last.toString()));
        }
        return new AgreementEvent.EndAnnounced(edge.happened(), last);
    }

    private static AgreementEvent lapsed(Binding binding, Edge edge) {
        LocalDate last = binding.paper().content().term().to();
        if (!edge.happenedOn().isAfter(last)) {
            throw new Refused(AGREEMENT_TERM_STILL_RUNS, Map.of("lastDay", last.toString()));
        }
        return new AgreementEvent.Lapsed(edge.happened(), last);
    }

    private static List<AgreementEvent> drafted(Draft draft, AgreementCommand command, Edge edge) {
        return switch (command) {
            case AgreementCommand.Draft ignored -> throw new Refused(AGREEMENT_IS_ALREADY_DRAFTED);
            case AgreementCommand.Revise asked -> revised(draft, asked, edge);
            case AgreementCommand.NoteNegotiation asked -> List.of(noted(asked, edge));
            case AgreementCommand.Sign asked -> Signing.draft(draft, asked, edge);
            case AgreementCommand.Withdraw asked -> List.of(withdrawn(asked, edge));
            case AgreementCommand.ProposeVariation ignored -> throw new Refused(AGREEMENT_NOT_IN_FORCE);
            case AgreementCommand.DropVariation ignored -> throw new Refused(NO_VARIATION_IS_PROPOSED);
            case AgreementCommand.AnnounceEnd ignored -> throw new Refused(AGREEMENT_NOT_IN_FORCE);
            case AgreementCommand.Lapse ignored -> throw new Refused(AGREEMENT_NOT_IN_FORCE);
        };
    }

    private static List<AgreementEvent> revised(Draft draft, AgreementCommand.Revise asked, Edge edge) {
        draft.signatures().given().stream().findFirst().ifPresent(one -> {
            throw new Refused(
                    AGREEMENT_TEXT_IS_SIGNED, Map.of("side", one.side().name()));
        });
        Content before = draft.paper().content();
        Content now = Contents.instead(draft.paper().kind(), before, asked.wording());
        List<AgreementEvent> events = new ArrayList<>();
        if (!now.clauses().equals(before.clauses())) {
            events.add(new AgreementEvent.ClausesChanged(edge.happened(), now.clauses()));
        }
        if (!now.term().equals(before.term()) || !now.promises().equals(before.promises())) {
            events.add(new AgreementEvent.ItemsChanged(edge.happened(), now.term(), now.promises()));
        }
        return events;
    }

    private static AgreementEvent withdrawn(AgreementCommand.Withdraw asked, Edge edge) {
        return new AgreementEvent.Withdrawn(edge.happened(), asked.reason());
    }

    private static AgreementEvent noted(AgreementCommand.NoteNegotiation asked, Edge edge) {
        return new AgreementEvent.NegotiationNoted(edge.happened(), asked.note());
    }

    private static List<AgreementEvent> over(AgreementRefusal because, AgreementCommand command) {
        if (command instanceof AgreementCommand.Draft) {
            throw new Refused(AGREEMENT_IS_ALREADY_DRAFTED);
        }
        throw new Refused(because);
    }

    private static void requireRight(AgreementState state, AgreementCommand command, Edge edge) {
        Optional<Paper> paper = state.known();
        switch (command) {
            case AgreementCommand.Draft ignored -> AgreementRights.requireDesk(edge);
            case AgreementCommand.Revise ignored -> AgreementRights.requireDesk(edge);
            case AgreementCommand.ProposeVariation ignored -> AgreementRights.requireDesk(edge);
            case AgreementCommand.DropVariation ignored -> AgreementRights.requireDesk(edge);
            case AgreementCommand.Withdraw ignored -> AgreementRights.requireDesk(edge);
            case AgreementCommand.NoteNegotiation ignored ->
                paper.ifPresent(known -> AgreementRights.requireConcerned(known.parties(), edge));
            case AgreementCommand.Sign asked ->
                paper.ifPresent(known -> AgreementRights.requireSigner(known.parties(), asked.side(), edge));
            case AgreementCommand.AnnounceEnd ignored -> requireCalendar(edge);
            case AgreementCommand.Lapse ignored -> requireCalendar(edge);
        }
    }

    private static void requireCalendar(Edge edge) {
        if (!edge.bySystem()) {
            throw new Refused(ONLY_THE_CALENDAR_ENDS_IT);
        }
    }
}
