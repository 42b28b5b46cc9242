package org.gongjian.query.administration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.members.BranchSize;
import org.gongjian.query.registry.members.Roll;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.Places;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.parties.PartyOrganisationRow;
import org.gongjian.query.registry.parties.PartyOrganisations;
import org.gongjian.query.registry.persons.OfficialNames;
import org.springframework.stereotype.Component;

/** The organisations of the party as a workbook. */
@Component
final class PartyOrganisationsExport implements ExportedList {
    private final PartyOrganisations organisations;
    private final Roll roll;
    private final OfficialNames official;
    private final Directory directory;
    private final Names names;
    private final Today today;

    PartyOrganisationsExport(
            PartyOrganisations organisations,
            Roll roll,
            OfficialNames official,
            Directory directory,
            Names names,
            Today today) {
        this.organisations = organisations;
        this.roll = roll;
        this.official = official;
        this.directory = directory;
        this.names = names;
        this.today = today;
    }

    @Override
    public String name() {
        return "party-organisations";
    }

    @Override
    public Export export(Question question) {
        return new Export(
                question.said("admin.party-organisations"),
                question.said("form.all"),
                names.zone(question.scope()),
                question.headings(
                        "admin.field.name",
                        "admin.field.party-organisations.kind",
                        "admin.field.function",
                        "admin.field.superior",
                        "admin.field.area",
                        "admin.field.foundedOn",
                        "admin.field.unit",
                        "admin.field.secretary",
                        "admin.field.grids",
                        "choice.Membership.FULL",
                        "choice.Membership.PROBATIONARY",
                        "export.stands"),
                each -> rows(question).forEach(each));
    }

    private List<List<Object>> rows(Question question) {
        Scope scope = question.scope();
        LocalDate day = today.of(scope);
        List<PartyOrganisationRow> all = organisations.all(scope);
        Places places = directory.places(scope);
        Map<UUID, String> superiors = organisations.names(scope);
        Map<UUID, BranchSize> sizes = roll.sizes(scope, day);
        Map<UUID, String> units = names.organisations(
                all.stream()
                        .map(PartyOrganisationRow::unit)
                        .filter(Objects::nonNull)
                        .toList(),
                scope);
        Map<UUID, String> people = official.of(
                all.stream()
                        .map(one -> one.secretaryOn(day))
                        .filter(Objects::nonNull)
                        .map(PartyOrganisationRow.Secretary::person)
                        .toList(),
                scope);
        return all.stream()
                .map(one -> {
                    PartyOrganisationRow.Secretary secretary = one.secretaryOn(day);
                    BranchSize size = sizes.getOrDefault(one.id(), BranchSize.NONE);
                    return Arrays.<Object>asList(
                            one.name(),
                            question.said("choice.PartyOrganisationKind." + one.kind()),
                            one.function() == null
                                    ? null
                                    : question.said("choice.PartyOrganisationFunction." + one.function()),
                            superiors.get(one.superior()),
                            places.of(one.path()),
                            one.foundedOn(),
                            one.unit() == null ? null : units.get(one.unit()),
                            secretary == null ? null : question.discretion().name(people.get(secretary.person())),
                            String.join("、", one.grids()),
                            size.full(),
                            size.probationary(),
                            question.said(one.dissolved() ? "admin.disbanded" : "export.stands.yes"));
                })
                .toList();
    }
}
