package org.gongjian.query.agreement;

import java.util.List;
import java.util.UUID;
import org.gongjian.organisation.Survey;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.ByPinyin;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.parties.PartyOrganisationRow;
import org.gongjian.query.registry.parties.PartyOrganisations;
import org.gongjian.query.registry.surveys.Surveys;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** With whom an agreement can be concluded, and how both sides call themselves on paper as far as the registers say. */
@Component
class Units {
    private final Directory directory;
    private final PartyOrganisations parties;
    private final Surveys surveys;
    private final Names names;

    Units(Directory directory, PartyOrganisations parties, Surveys surveys, Names names) {
        this.directory = directory;
        this.parties = parties;
        this.surveys = surveys;
        this.names = names;
    }

    /** A unit to choose. */
    public record Choice(String value, String label) {}

    /** The two sides as a draft proposes them. */
    record Called(@Nullable UUID communityParty, String community, String unitParty) {}

    /** The units located there, by pinyin; who handles for one sees his own. */
    List<Choice> of(Scope scope) {
        Id.OrganisationId own = scope.organisation();
        return directory.organisations(scope).stream()
                .filter(unit -> unit.partnerUnit() && !unit.dissolved())
                .filter(unit -> !scope.ownOrganisationOnly()
                        || own != null && own.value().equals(unit.id()))
                .map(unit -> new Choice(unit.id().toString(), unit.name()))
                .sorted(ByPinyin.of(Choice::label))
                .toList();
    }

    Called called(UUID unit, String unitName, Scope scope) {
        List<PartyOrganisationRow> all =
                parties.all(scope).stream().filter(party -> !party.dissolved()).toList();
        PartyOrganisationRow community = all.stream()
                .filter(party -> party.unit() == null && party.path().equals(scope.area()))
                .filter(party -> party.kind() == PartyOrganisationKind.COMMITTEE
                        || party.kind() == PartyOrganisationKind.GENERAL_BRANCH)
                .findFirst()
                .orElse(null);
        return new Called(
                community == null ? null : community.id(),
                community == null ? area(scope) + "党组织" : community.name(),
                all.stream()
                        .filter(party -> unit.equals(party.unit()))
                        .map(PartyOrganisationRow::name)
                        .findFirst()
                        .or(() -> surveys.latest(unit, scope)
                                .map(Surveys.Found::survey)
                                .map(Survey::partyName))
                        .orElse(unitName + "党支部"));
    }

    private String area(Scope scope) {
        return names.areas(List.of(scope.deepest()), scope).getOrDefault(scope.deepest(), "");
    }
}
