package org.gongjian.query.agreement;

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

/** What a unit agreed to with its community, and what still awaits a signature. */
@Component
@Order(3)
class AgreedByUnit implements UnitSection.Source {
    private final AgreementsTable table;
    private final Today today;
    private final MessageSource messages;

    AgreedByUnit(JdbcClient viewJdbc, Today today, MessageSource messages) {
        this.table = new AgreementsTable(viewJdbc, Generation.live(AgreementsReadModel.GROUP));
        this.today = today;
        this.messages = messages;
    }

    @Override
    public Optional<UnitSection> of(Id.OrganisationId unit, Scope scope, Locale locale) {
        LocalDate day = today.of(scope);
        AgreementsTable.Filter filter = new AgreementsTable.Filter(null, unit.value(), null, null, day);
        List<UnitSection.Line> lines = table.page(filter, Long.MAX_VALUE, Agreements.PAGE, scope).stream()
                .map(row -> line(row, day, locale))
                .toList();
        return Optional.of(new UnitSection("agreements", "/agreements", lines));
    }

    private UnitSection.Line line(AgreementRow row, LocalDate day, Locale locale) {
        String kind = said("choice.AgreementKind." + row.kind(), locale);
        return new UnitSection.Line(
                row.number() == null ? kind : kind + " " + row.number(),
                said("choice.Stand." + row.on(day), locale),
                row.to(),
                false,
                "/agreements/" + row.id());
    }

    private String said(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
