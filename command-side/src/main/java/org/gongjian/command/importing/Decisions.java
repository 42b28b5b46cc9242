package org.gongjian.command.importing;

import java.util.List;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;

/** How other aggregates decide, as this feature may know them: by their commands only. */
final class Decisions {

    /** Decides on a matter. */
    interface OnMatter {
        List<MatterEvent> decide(MatterState state, MatterCommand command, Edge edge);
    }

    /** Decides on a person. */
    interface OnPerson {
        List<PersonEvent> decide(PersonState state, PersonCommand command, Edge edge);
    }

    private Decisions() {}
}
