package org.gongjian.command.matter;

import java.util.Map;
import java.util.function.Supplier;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.Handling;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A known matter and what the edge gathered: what every rule looks at. */
record Situation(MatterState.Known matter, Edge edge) {

    MatterFile file() {
        return matter.file();
    }

    Stage stage() {
        return matter.stage();
    }

    boolean isProposal() {
        return file().kind() == MatterKind.PROPOSAL;
    }

    Happened happened() {
        return edge.happened();
    }

    TimeLimits limits() {
        return new TimeLimits(edge);
    }

    int rule(String key) {
        return edge.charter().whole(key);
    }

    boolean holds(String key) {
        return edge.charter().flag(key);
    }

    /** The number drawn for this step. The platform draws one whenever the decider says that one is due. */
    String number() {
        return drawn(edge);
    }

    /** The organisation for which the actor acts. */
    @Nullable
    OrganisationId organisation() {
        return switch (happened().inCapacityOf()) {
            case Capacity.InOffice office -> office.organisation();
            case Capacity.ForOrganisation(var organisation) -> organisation;
            case Capacity.Private ignored -> null;
            case Capacity.Rule ignored -> null;
        };
    }

    /** The handlers at work; refused where there are none. */
    Stage.Working working() {
        return stage() instanceof Stage.Working working ? working : notAtThisStage();
    }

    /** The lead's work, asked for by the lead. */
    Handling ofTheLead() {
        Handling handling = working().handling();
        require(handling.lead().equals(organisation()), MatterRefusal.ONLY_THE_LEAD_DOES_THIS);
        return handling;
    }

    /** Neither the person at the keyboard nor any organisation for which he acts, in this office or another, handled it. */
    void requireNotHandler(MatterRefusal otherwise) {
        boolean handled = file().handlers().persons().contains(edge.acting().person())
                || edge.acting().organisations().stream().anyMatch(this::handledBy);
        require(edge.bySystem() || !handled, otherwise);
    }

    private boolean handledBy(OrganisationId own) {
        return file().handlers().organisations().contains(own)
                || stage() instanceof Stage.Handled now && now.handling().involves(own)
                || stage() instanceof Stage.Replied replied
                        && replied.handling() != null
                        && replied.handling().involves(own);
    }

    <T> T notAtThisStage() {
        throw new Refused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, Map.of("stage", matter.code()));
    }

    static String drawn(Edge edge) {
        String number = edge.number();
        if (number == null) {
            throw new IllegalStateException("a number was due and none was drawn");
        }
        return number;
    }

    static Refused refused(MatterRefusal code, Map<String, Object> facts) {
        return new Refused(code, facts);
    }

    static void require(boolean holds, MatterRefusal otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }

    static void require(boolean holds, MatterRefusal otherwise, Supplier<Map<String, Object>> facts) {
        if (!holds) {
            throw new Refused(otherwise, facts.get());
        }
    }
}
