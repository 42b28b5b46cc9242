package org.gongjian.query.matter.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.query.platform.desk.UnitSection;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Id;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a unit promised or claimed and has still to keep. */
@Component
@Order(2)
class OwedByUnit implements UnitSection.Source {
    private final CommitmentsTable table;
    private final Today today;
    private final MessageSource messages;

    OwedByUnit(JdbcClient viewJdbc, Today today, MessageSource messages) {
        this.table = new CommitmentsTable(viewJdbc, Generation.live(CommitmentsReadModel.GROUP));
        this.today = today;
        this.messages = messages;
    }

    @Override
    public Optional<UnitSection> of(Id.OrganisationId unit, Scope scope, Locale locale) {
        LocalDate day = today.of(scope);
        List<UnitSection.Line> lines = table.owedBy(unit.value(), scope).stream()
                .map(row -> line(row, day, locale))
                .toList();
        return Optional.of(new UnitSection("promised", "/commitments", lines));
    }

    private UnitSection.Line line(CommitmentRow row, LocalDate day, Locale locale) {
        boolean owed = row.outcome() == CommitmentRow.Outcome.DUE || row.outcome() == CommitmentRow.Outcome.MISSED;
        return new UnitSection.Line(
                row.title(),
                Objects.requireNonNull(messages.getMessage("stage." + row.stage(), null, locale)),
                row.to(),
                owed && row.to() != null && row.to().isBefore(day),
                "/matters/" + row.id());
    }
}
