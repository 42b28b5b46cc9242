package org.gongjian.partyorganisation;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.record.AreaPath;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The story of an organisation of the party. */
public sealed interface PartyOrganisationEvent extends Fact {

    /**
     * It was entered in the register.
     *
     * @param function by what its members belong together; a community's committee is of none of these types
     * @param superior whom it stands under; absent for the topmost that is registered
     * @param area where it works
     * @param unit the organisation whose party organisation it is, where it is one's
     */
    @EventName("party_organisation.Registered")
    record Registered(
            Happened happened,
            PartyOrganisationKind kind,
            @Nullable PartyOrganisationFunction function,
            String name,
            Id.@Nullable PartyOrganisationId superior,
            AreaPath area,
            @Nullable LocalDate foundedOn,
            Id.@Nullable OrganisationId unit)
            implements PartyOrganisationEvent {}

    /** It bears another name. */
    @EventName("party_organisation.Renamed")
    record Renamed(Happened happened, String name) implements PartyOrganisationEvent {}

    /** It was placed under another one. */
    @EventName("party_organisation.PlacedUnder")
    record PlacedUnder(Happened happened, Id.PartyOrganisationId superior) implements PartyOrganisationEvent {}

    /**
     * It serves these grids from now on and no others (网格与支部对应).
     *
     * @param grids codes of grids of its community
     */
    @EventName("party_organisation.GridsServed")
    record GridsServed(Happened happened, List<String> grids) implements PartyOrganisationEvent {}

    /**
     * Its secretary was named.
     *
     * @param from first day as its secretary
     */
    @EventName("party_organisation.SecretaryNamed")
    record SecretaryNamed(Happened happened, Id.PersonId secretary, LocalDate from) implements PartyOrganisationEvent {}

    /**
     * Its secretary left, and nobody is named yet.
     *
     * @param lastDay last day as its secretary
     */
    @EventName("party_organisation.SecretaryLeft")
    record SecretaryLeft(Happened happened, LocalDate lastDay) implements PartyOrganisationEvent {}

    /** It reported in to the community (报到): what holds from now on, in full. */
    @EventName(value = "party_organisation.ReportedIn", version = 2)
    record ReportedIn(Happened happened, UnitReport report) implements PartyOrganisationEvent {}

    /**
     * The community's party organisation received the report (接收).
     *
     * @param number of the slip that goes back
     * @param opinion 社区党组织接收意见
     * @param on the day of the reception
     * @param grids codes of the grids its members are placed in (编入网格)
     * @param team the team of volunteers they are placed in, as it is called
     */
    @EventName("party_organisation.ReportReceived")
    record ReportReceived(
            Happened happened,
            String number,
            String opinion,
            LocalDate on,
            List<String> grids,
            @Nullable String team) implements PartyOrganisationEvent {
        public ReportReceived {
            grids = List.copyOf(grids);
        }
    }

    /**
     * The community's party organisation said what the year of a unit that reported in was worth (年终评价). Said again of one year, the
     * last one counts.
     *
     * @param attendance 出勤
     * @param kept 兑现
     * @param opinion 评议
     */
    @EventName("party_organisation.YearEvaluated")
    record YearEvaluated(Happened happened, int year, String attendance, String kept, String opinion)
            implements PartyOrganisationEvent {}

    /** It is no more (撤销). */
    @EventName("party_organisation.Dissolved")
    record Dissolved(Happened happened, String reason) implements PartyOrganisationEvent {}
}
