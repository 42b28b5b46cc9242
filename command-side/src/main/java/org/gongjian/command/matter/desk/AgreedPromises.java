package org.gongjian.command.matter.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.commitment.ListEntry;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.CommitmentEvent.Promised;
import org.gongjian.matter.CommitmentEvent.VariedByAgreement;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which promise was made of which line of an agreement. Kept in the transaction that promises; a second promise of a line cannot be appended. */
public final class AgreedPromises implements AppendListener {
    private final JdbcClient jdbc;

    public AgreedPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line whose promise names a project.
     *
     * @param inForceAt the first instant at which it binds
     */
    record Naming(PromiseBasis.InAgreement line, Instant inForceAt) {}

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof Promised promised
                    && promised.basis() instanceof PromiseBasis.InAgreement(var agreement, var item)) {
                promised(agreement, item, event, promised);
            } else if (event.fact() instanceof VariedByAgreement varied) {
                names(event, varied.item().project());
            } else if (event.fact() instanceof CommitmentEvent.EndedByAgreement || closed(event, state)) {
                names(event, null);
            }
        }
    }

    private static boolean closed(Appended event, Object state) {
        return event.fact() instanceof CommitmentEvent
                && state instanceof MatterState.Known known
                && known.stage() instanceof Stage.Closed;
    }

    private void promised(Id.AgreementId agreement, String item, Appended event, Promised promised) {
        ListEntry project = promised.item().project();
        jdbc.sql("""
            INSERT INTO work.agreed_promise (agreement, item, matter, in_force_at, plan, entry)
            VALUES (?, ?, ?::uuid, ?, ?::uuid, ?)
            """)
                .param(agreement.value())
                .param(item)
                .param(event.aggregateId())
                .param(promised.inForce().from().atOffset(ZoneOffset.UTC))
                .param(plan(project))
                .param(project == null ? null : project.key())
                .update();
    }

    private void names(Appended event, @Nullable ListEntry project) {
        jdbc.sql("UPDATE work.agreed_promise SET plan = ?::uuid, entry = ? WHERE matter = ?::uuid")
                .param(plan(project))
                .param(project == null ? null : project.key())
                .param(event.aggregateId())
                .update();
    }

    private static @Nullable String plan(@Nullable ListEntry project) {
        return project == null ? null : project.plan().toString();
    }

    /** The promise of a line; empty as long as it was not made. */
    Optional<Id.MatterId> of(Id.AgreementId agreement, String item) {
        return jdbc.sql("SELECT matter FROM work.agreed_promise WHERE agreement = ? AND item = ?")
                .params(agreement.value(), item)
                .query(UUID.class)
                .optional()
                .map(Id.MatterId::new);
    }

    /** Promises that stand and name this project of a year's list, the first to bind first. */
    List<Naming> naming(ListEntry project) {
        return jdbc.sql("""
            SELECT agreement, item, in_force_at FROM work.agreed_promise WHERE plan = ? AND entry = ?
            ORDER BY in_force_at, matter
            """)
                .params(project.plan().value(), project.key())
                .query((row, n) -> new Naming(
                        new PromiseBasis.InAgreement(
                                new Id.AgreementId(row.getObject(1, UUID.class)), row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
