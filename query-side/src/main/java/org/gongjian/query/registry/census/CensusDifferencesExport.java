package org.gongjian.query.registry.census;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.persons.OfficialNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changed between two rounds of the census as a workbook. */
@Component
final class CensusDifferencesExport implements ExportedList {
    private final Censuses censuses;
    private final OfficialNames official;
    private final Names names;

    CensusDifferencesExport(Censuses censuses, OfficialNames official, Names names) {
        this.censuses = censuses;
        this.official = official;
        this.names = names;
    }

    @Override
    public String name() {
        return "census-differences";
    }

    @Override
    public Export export(Question question) {
        Optional<CensusRow> round = round(question, "census");
        Optional<CensusRow> against = round(question, "against");
        return new Export(
                question.said("census.differences"),
                against.map(CensusRow::name).orElse("") + " → "
                        + round.map(CensusRow::name).orElse(""),
                names.zone(question.scope()),
                question.headings("census.difference", "admin.name", "census.before", "census.now"),
                each -> {
                    if (round.isEmpty() || against.isEmpty()) {
                        return;
                    }
                    List<CensusDifference> differences =
                            censuses.differences(against.get(), round.get(), question.scope());
                    Map<UUID, String> people = official.of(
                            differences.stream().map(CensusDifference::person).toList(), question.scope());
                    differences.forEach(one -> each.accept(Arrays.asList(
                            question.said("choice.CensusDifference." + one.kind()),
                            question.discretion().name(people.get(one.person())),
                            said(one.before(), question),
                            said(one.now(), question))));
                });
    }

    private Optional<CensusRow> round(Question question, String condition) {
        try {
            return Optional.of(question.condition(condition))
                    .filter(given -> !given.isEmpty())
                    .map(UUID::fromString)
                    .flatMap(id -> censuses.one(id, question.scope()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static @Nullable String said(CensusRow.@Nullable Found found, Question question) {
        return found == null
                ? null
                : String.join(
                        " ",
                        found.grid(),
                        question.said("choice.Membership." + found.membership()),
                        question.said(found.elsewhere() ? "choice.Relation.ASSISTED" : "choice.Relation.DIRECT"));
    }
}
