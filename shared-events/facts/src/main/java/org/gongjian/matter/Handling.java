package org.gongjian.matter;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.matter.MatterEvent.Assigned;
import org.gongjian.matter.MatterEvent.ExtensionRequested;
import org.gongjian.matter.MatterEvent.ReturnRequested;
import org.gongjian.matter.MatterEvent.Suspended;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Escalation;
import org.gongjian.matter.terms.Part;
import org.gongjian.record.Id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One assignment and what its handlers have done under it.
 *
 * @param due the date that binds now: as assigned, extended, resumed or reopened
 * @param clock what is open or used up of returns, extensions and suspensions
 * @param contacted the raiser was contacted under this assignment
 * @param urged the handlers were urged since the date was last set
 * @param reportedUp it was reported to the street since the date was last set
 * @param opinions organisations whose opinion is in or was waived
 */
public record Handling(
        Assigned assigned,
        Due due,
        @Nullable Due opinionsDue,
        Escalation escalation,
        Clock clock,
        boolean contacted,
        boolean urged,
        boolean reportedUp,
        Set<OrganisationId> opinions) {

    /**
     * What moves the clock or asks to.
     *
     * @param daysStood working days suspended so far
     */
    public record Clock(
            @Nullable ReturnRequested returnAsked,
            int returnsAsked,
            @Nullable ExtensionRequested extensionAsked,
            int extensionsGranted,
            @Nullable Suspended suspended,
            int daysStood) {

        Clock returnAsked(ReturnRequested asked) {
            return new Clock(asked, returnsAsked + 1, extensionAsked, extensionsGranted, suspended, daysStood);
        }

        Clock returnRefused() {
            return new Clock(null, returnsAsked, extensionAsked, extensionsGranted, suspended, daysStood);
        }

        Clock extensionAsked(ExtensionRequested asked) {
            return new Clock(returnAsked, returnsAsked, asked, extensionsGranted, suspended, daysStood);
        }

        Clock extensionDecided(boolean granted) {
            return new Clock(
                    returnAsked, returnsAsked, null, extensionsGranted + (granted ? 1 : 0), suspended, daysStood);
        }

        Clock suspended(Suspended stopped) {
            return new Clock(returnAsked, returnsAsked, extensionAsked, extensionsGranted, stopped, daysStood);
        }

        Clock resumed(int days) {
            return new Clock(returnAsked, returnsAsked, extensionAsked, extensionsGranted, null, daysStood + days);
        }
    }

    private static final Clock RUNNING = new Clock(null, 0, null, 0, null, 0);

    public Handling {
        opinions = Set.copyOf(opinions);
    }

    static Handling of(Assigned assigned) {
        return new Handling(
                assigned,
                assigned.due(),
                assigned.opinionsDue(),
                assigned.escalation(),
                RUNNING,
                false,
                false,
                false,
                Set.of());
    }

    /** 主办 */
    public OrganisationId lead() {
        return assigned.lead();
    }

    /** Those who owe an opinion: co-handlers and holders of parts. */
    public Set<OrganisationId> coHandlers() {
        return Stream.concat(
                        assigned.coHandlers().stream(),
                        assigned.parts().stream().map(Part::organisation).filter(part -> !part.equals(lead())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those whose opinion is neither in nor waived, in the order of the assignment. */
    public Set<OrganisationId> opinionsMissing() {
        Set<OrganisationId> missing = coHandlers();
        missing.removeAll(opinions);
        return missing;
    }

    /** Lead or co-handler. */
    public boolean involves(@Nullable OrganisationId organisation) {
        return lead().equals(organisation) || coHandlers().contains(organisation);
    }

    Handling with(Clock other) {
        return new Handling(assigned, due, opinionsDue, escalation, other, contacted, urged, reportedUp, opinions);
    }

    Handling dueOn(Due other, @Nullable Due otherOpinions, Escalation otherEscalation, Clock otherClock) {
        return new Handling(
                assigned, other, otherOpinions, otherEscalation, otherClock, contacted, false, false, opinions);
    }

    Handling withContact() {
        return new Handling(assigned, due, opinionsDue, escalation, clock, true, urged, reportedUp, opinions);
    }

    Handling withUrging() {
        return new Handling(assigned, due, opinionsDue, escalation, clock, contacted, true, reportedUp, opinions);
    }

    Handling withReport() {
        return new Handling(assigned, due, opinionsDue, escalation, clock, contacted, urged, true, opinions);
    }

    Handling withOpinionOf(OrganisationId organisation) {
        Set<OrganisationId> in = new LinkedHashSet<>(opinions);
        in.add(organisation);
        return new Handling(assigned, due, opinionsDue, escalation, clock, contacted, urged, reportedUp, in);
    }

    /** The same handlers under a new date, with nothing used up. */
    Handling reopened(Due other, Escalation otherEscalation) {
        return new Handling(assigned, other, null, otherEscalation, RUNNING, contacted, false, false, opinions);
    }
}
