package org.gongjian.query.matter.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.matter.terms.Channel;
import org.gongjian.query.matter.receipt.Receipt;
import org.gongjian.query.matter.receipt.Receipts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands on the receipt of a matter. */
@Component
class MatterReceipts implements Receipts {
    private final TimelineTable table;
    private final Names names;

    MatterReceipts(JdbcClient viewJdbc, Names names) {
        this.table = new TimelineTable(viewJdbc, Generation.live(TimelineReadModel.GROUP));
        this.names = names;
    }

    @Override
    public Optional<Receipt> receipt(UUID matter, Scope scope) {
        return table.page(matter, scope)
                .filter(kept -> kept.sight().taken().received())
                .map(kept -> receipt(kept, scope));
    }

    private Receipt receipt(TimelineTable.Kept kept, Scope scope) {
        Sight sight = kept.sight();
        Sight.Taken taken = sight.taken();
        Id.AreaId area = kept.area().community();
        String channel = taken.channel();
        Id.PersonId clerk = taken.clerk();
        return new Receipt(
                kept.id(),
                area == null ? "" : names.areas(Set.of(area.value()), scope).getOrDefault(area.value(), ""),
                taken.number(),
                sight.kind(),
                taken.at(),
                taken.dateOnly(),
                channel == null ? null : Channel.valueOf(channel),
                sight.filed().summary(),
                taken.signers().size(),
                taken.admissionDue(),
                clerk == null
                        ? ""
                        : names.actingPersons(List.of(clerk.value()), scope).getOrDefault(clerk.value(), ""));
    }
}
