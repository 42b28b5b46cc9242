package org.gongjian.query.registry.members;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.Places;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.parties.PartyOrganisations;
import org.springframework.stereotype.Component;

/** The roll of members and office holders as a workbook. */
@Component
final class RollExport implements ExportedList {
    private final Roll roll;
    private final PartyOrganisations parties;
    private final Directory directory;
    private final Names names;
    private final Today today;

    RollExport(Roll roll, PartyOrganisations parties, Directory directory, Names names, Today today) {
        this.roll = roll;
        this.parties = parties;
        this.directory = directory;
        this.names = names;
        this.today = today;
    }

    @Override
    public String name() {
        return "persons";
    }

    @Override
    public Export export(Question question) {
        RollFilter filter = RollFilter.of(
                question.condition("name"), question.condition("party"), question.condition("membership"));
        return new Export(
                question.said("admin.persons"),
                question.inWords(said(filter, question)),
                names.zone(question.scope()),
                question.headings(
                        "admin.name",
                        "admin.field.membership",
                        "admin.field.branch",
                        "admin.offices",
                        "admin.field.area"),
                each -> {
                    Places places = directory.places(question.scope());
                    roll.each(filter, question.scope(), today.of(question.scope()), one -> {
                        MemberRow member = one.member();
                        each.accept(Arrays.asList(
                                question.discretion().name(one.name()),
                                member == null || member.membership() == null
                                        ? null
                                        : question.said("choice.Membership." + member.membership()),
                                member == null ? null : member.branch(),
                                String.join("、", one.offices()),
                                member == null ? null : places.of(member.path())));
                    });
                });
    }

    private Map<String, String> said(RollFilter filter, Question question) {
        UUID party = filter.party();
        Map<String, String> said = new LinkedHashMap<>();
        said.put(
                "admin.field.branch",
                party == null ? "" : parties.names(question.scope()).getOrDefault(party, "—"));
        said.put(
                "admin.field.membership",
                filter.membership() == null ? "" : question.said("choice.Membership." + filter.membership()));
        // what is on record says that a name was looked for, and never whose
        said.put("admin.persons.name", filter.name() == null ? "" : question.said("export.named"));
        return said;
    }
}
