package org.gongjian.query.yearplan;

import java.util.Locale;
import java.util.Optional;
import org.gongjian.query.platform.desk.UnitSection;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.EntryList;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a unit offers in the lists of the latest year (004-04), and what became of it. */
@Component
@Order(4)
class OfferedByUnit implements UnitSection.Source {
    private final YearPlanTable table;
    private final MessageSource messages;

    OfferedByUnit(JdbcClient viewJdbc, MessageSource messages) {
        this.table = new YearPlanTable(viewJdbc, Generation.live(YearPlanReadModel.GROUP));
        this.messages = messages;
    }

    @Override
    public Optional<UnitSection> of(Id.OrganisationId unit, Scope scope, Locale locale) {
        return Optional.of(new UnitSection(
                "offered",
                "/year-plans",
                table.offeredBy(unit, scope).stream()
                        .flatMap(row -> row.standing(EntryList.RESOURCE).stream()
                                .filter(line -> line.entry() instanceof Entry.Resource it
                                        && it.offeredBy().equals(unit))
                                .map(line -> line(row, line, locale)))
                        .toList()));
    }

    private UnitSection.Line line(YearPlanRow row, YearPlanRow.Line line, Locale locale) {
        return new UnitSection.Line(
                line.entry().title(),
                said(
                        row.projectsWith(line.key()).size(),
                        row.matchedWith(line.key()).size(),
                        locale),
                null,
                false,
                "/year-plans/" + row.id() + "/entries/" + line.key());
    }

    private String said(int projects, int needs, Locale locale) {
        if (projects > 0) {
            return messages.getMessage("unit.offered.used", new Object[] {projects}, locale);
        }
        return needs > 0
                ? messages.getMessage("unit.offered.matched", new Object[] {needs}, locale)
                : messages.getMessage("unit.offered.free", null, locale);
    }
}
