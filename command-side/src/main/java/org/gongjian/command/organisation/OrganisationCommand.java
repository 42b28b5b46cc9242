package org.gongjian.command.organisation;

import org.gongjian.command.decision.Longest;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.organisation.Survey;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/** What can be asked of an organisation. Where it is located stands in the edge. */
public sealed interface OrganisationCommand {

    /** Registers it. */
    record Register(
            OrganisationKind kind,
            @Longest(value = 100, oneLine = true) String name,
            @Longest(value = 40, oneLine = true) @Nullable String shortName,
            boolean partnerUnit,
            boolean handles)
            implements OrganisationCommand {}

    /** Gives it another name. */
    record Rename(
            @Longest(value = 100, oneLine = true) String name,
            @Longest(value = 40, oneLine = true) @Nullable String shortName)
            implements OrganisationCommand {}

    /** Moves it to another area. */
    record Move(AreaPath to) implements OrganisationCommand {}

    /** Makes it a partner unit or not, handling or not. */
    record ChangePart(boolean partnerUnit, boolean handles) implements OrganisationCommand {}

    /** Records what a survey found; what holds from now on, in full. */
    record RecordSurvey(Survey survey) implements OrganisationCommand {}

    /** Records that it is no more. */
    record Dissolve(@Longest(200) String reason) implements OrganisationCommand {}
}
