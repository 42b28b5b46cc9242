package org.gongjian.query.matter.awaiting;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.query.platform.desk.UnitSection;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What awaits the unit of a liaison or of a handler; a member's own votes are none of the unit's. */
@Component
@Order(1)
class AwaitingOfUnit implements UnitSection.Source {
    private final Awaiting awaiting;
    private final MessageSource messages;

    AwaitingOfUnit(Awaiting awaiting, MessageSource messages) {
        this.awaiting = awaiting;
        this.messages = messages;
    }

    @Override
    public Optional<UnitSection> of(Id.OrganisationId unit, Scope scope, Locale locale) {
        if (!scope.ownOrganisationOnly()) {
            return Optional.empty();
        }
        List<UnitSection.Line> lines = awaiting.of(scope).groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> line(row, locale))
                .toList();
        return Optional.of(new UnitSection("asked", "/", lines));
    }

    private UnitSection.Line line(Awaiting.Row row, Locale locale) {
        String summary =
                row.summary().isEmpty() ? messages.getMessage("matter.nosummary", null, locale) : row.summary();
        String step = messages.getMessage("step." + row.task(), null, locale);
        return new UnitSection.Line(
                row.receiptNo() + " " + summary,
                Objects.requireNonNull(
                        messages.getMessage("step." + row.task() + "." + row.kind(), null, step, locale)),
                row.dueOn(),
                row.marks().contains("OVERDUE"),
                "/matters/" + row.id());
    }
}
