package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.AnswerIssued;
import org.gongjian.matter.MatterEvent.Assigned;
import org.gongjian.matter.MatterEvent.CompletionConfirmed;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.Solved;
import org.gongjian.record.Id.OrganisationId;
import org.junit.jupiter.api.Test;

/** Whoever asks for whatever in whatever order: what must hold of a matter holds. */
class AnyOrderTest {

    private static final List<Who> EVERYBODY = List.of(
            Who.CLERK,
            Who.SECRETARY,
            Who.SECRETARY,
            Who.DEPUTY,
            Who.OVERSEER,
            Who.CALLER,
            Who.PROPERTY_LIAISON,
            Who.PROPERTY_LIAISON,
            Who.COMMITTEE_HANDLER,
            Who.SPINNERS_LIAISON,
            Who.CITY_LIAISON,
            Who.STREET);

    @Test
    void invariants_hold_whatever_is_asked() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int accepted = 0;
        // how much a run accepts depends on the seed: go on until enough happened for the invariants to mean something
        for (int run = 0; run < 150 || accepted <= 1000; run++) {
            assertThat(run).as("seed %d: %d steps accepted", seed, accepted).isLessThan(600);
            Story story = Story.under("004").asks(Steps.raise());
            Instant at = Story.local("2026-04-13T09:20");
            for (int step = 0; step < 250; step++) {
                at = at.plus(Duration.ofMinutes(random.nextInt(200)));
                accepted += tries(
                        story.by(EVERYBODY.get(random.nextInt(EVERYBODY.size())))
                                .at(at),
                        any(random));
            }
            holds(story.state(), seed);
        }
    }

    private static int tries(Story story, MatterCommand command) {
        try {
            story.asks(command);
            return 1;
        } catch (Refused refused) {
            return 0;
        }
    }

    private static void holds(MatterState state, long seed) {
        MatterState.Known known = (MatterState.Known) state;
        assertThat(known.anomalies()).as("seed %d", seed).isEmpty();
        assertThat(MatterState.fold(known.facts())).as("seed %d", seed).isEqualTo(known);
        List<MatterEvent> facts = known.facts();
        if (known.stage() instanceof Stage.Closed(var reason)
                && Set.of(ClosedReason.FOLLOWED_UP, ClosedReason.NOT_REACHED, ClosedReason.LAPSED)
                        .contains(reason)) {
            assertThat(facts).as("seed %d: closed without answer", seed).hasAtLeastOneElementOfType(AnswerIssued.class);
        }
        facts.stream()
                .filter(CompletionConfirmed.class::isInstance)
                .forEach(fact -> assertThat(handlersBefore(facts, fact))
                        .as("seed %d: confirmed by a handler", seed)
                        .doesNotContain(organisationOf(fact)));
    }

    private static List<OrganisationId> handlersBefore(List<MatterEvent> facts, MatterEvent confirmed) {
        return facts.subList(0, facts.indexOf(confirmed)).stream()
                .filter(Assigned.class::isInstance)
                .map(fact -> ((Assigned) fact).lead())
                .toList();
    }

    private static OrganisationId organisationOf(MatterEvent fact) {
        return EVERYBODY.stream()
                .filter(who -> who.person().equals(fact.happened().actedBy()) && who.organisation() != null)
                .map(Who::organisation)
                .findFirst()
                .orElse(Who.organisation(999));
    }

    private static MatterCommand any(Random random) {
        return switch (random.nextInt(26)) {
            case 0, 1 -> Steps.admit(Route.ROUTINE, null);
            case 2, 3 -> Steps.assign(Who.PROPERTY);
            case 4 -> Steps.assign(Who.RESIDENTS_COMMITTEE, Who.SPINNERS);
            case 5 -> new MatterCommand.Accept();
            case 6 -> Steps.requestReturn();
            case 7 -> new MatterCommand.ApproveReturn(null);
            case 8 -> new MatterCommand.RefuseReturn("不同意");
            case 9 -> Steps.opinion();
            case 10, 11 -> Steps.report(ResultClass.A);
            case 12 -> Steps.report(ResultClass.B);
            case 13, 14 -> Steps.confirm();
            case 15 -> new MatterCommand.RejectCompletion("重来");
            case 16, 17 -> Steps.answer();
            case 18 -> Steps.followUp(Solved.YES, Satisfaction.SATISFIED);
            case 19 -> Steps.followUp(Solved.NO, Satisfaction.DISSATISFIED);
            case 20 -> new MatterCommand.VerifyDissatisfaction(random.nextBoolean(), "核实");
            case 21 -> new MatterCommand.Reopen("返工");
            case 22 -> Steps.forward(Who.CITY_OFFICE);
            case 23 -> Steps.answerReferral(random.nextBoolean());
            case 24 -> random.nextInt(4) == 0 ? Steps.close() : Steps.notReached();
            case 25 ->
                random.nextInt(6) == 0
                        ? new MatterCommand.Conclude("终结", DeliveryMethod.PHONE)
                        : new MatterCommand.FulfilPromise("已兑现", List.of());
            default -> throw new IllegalStateException();
        };
    }
}
