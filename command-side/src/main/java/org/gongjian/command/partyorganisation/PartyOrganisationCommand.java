package org.gongjian.command.partyorganisation;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.command.decision.Longest;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of an organisation of the party. Where it works stands in the edge. */
public sealed interface PartyOrganisationCommand {

    /** Enters it in the register. */
    record Register(
            PartyOrganisationKind kind,
            @Nullable PartyOrganisationFunction function,
            @Longest(value = 100, oneLine = true) String name,
            Id.@Nullable PartyOrganisationId superior,
            @Nullable LocalDate foundedOn,
            Id.@Nullable OrganisationId unit)
            implements PartyOrganisationCommand {}

    /** Gives it another name. */
    record Rename(@Longest(value = 100, oneLine = true) String name) implements PartyOrganisationCommand {}

    /** Places it under another one. */
    record PlaceUnder(Id.PartyOrganisationId superior) implements PartyOrganisationCommand {}

    /** Says which grids it serves; none when the list is empty. */
    record ServeGrids(@Longest(value = 20, oneLine = true) List<String> grids) implements PartyOrganisationCommand {
        public ServeGrids {
            grids = List.copyOf(grids);
        }
    }

    /** Names its secretary. */
    record NameSecretary(Id.PersonId secretary, LocalDate from) implements PartyOrganisationCommand {}

    /** Records that its secretary left. */
    record RecordSecretaryLeft(LocalDate lastDay) implements PartyOrganisationCommand {}

    /** Records that it, as a unit's party organisation, reported in to the community (附件5); typed as {@link ReportInForm}. */
    record ReportIn(
            UnitReport.Kind kind,
            LocalDate reportedOn,
            @Nullable String superior,
            Id.@Nullable PersonId liaison,
            Id.@Nullable PersonId concurrentMember,
            int partyMembers,
            List<UnitReport.InService> inService,
            @Nullable String agreement,
            @Nullable String claims,
            @Nullable String resources,
            @Nullable String needs,
            @Nullable String opinion,
            @Nullable LocalDate stampedOn)
            implements PartyOrganisationCommand {}

    /** Receives the report, for the community's party organisation. */
    record ReceiveReport(
            @Longest(500) String opinion,
            @Longest(value = 20, oneLine = true) List<String> placedIn,
            @Longest(value = 60, oneLine = true) @Nullable String team)
            implements PartyOrganisationCommand {
        public ReceiveReport {
            placedIn = List.copyOf(placedIn);
        }
    }

    /** Says what the year of a unit that reported in was worth, for the community's party organisation: 出勤、兑现、评议. */
    record EvaluateYear(
            int year,
            @Longest(value = 100, oneLine = true) String attendance,
            @Longest(value = 100, oneLine = true) String kept,
            @Longest(value = 200, oneLine = true) String opinion)
            implements PartyOrganisationCommand {}

    /** Records that it is no more. */
    record Dissolve(@Longest(200) String reason) implements PartyOrganisationCommand {}
}
