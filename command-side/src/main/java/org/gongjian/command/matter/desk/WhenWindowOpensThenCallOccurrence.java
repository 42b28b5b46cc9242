package org.gongjian.command.matter.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.matter.CommitmentCommand;
import org.gongjian.command.matter.MatterAggregate;
import org.gongjian.command.matter.MatterDecider;
import org.gongjian.command.matter.desk.OccurrenceBook.Opened;
import org.gongjian.command.matter.desk.OccurrenceBook.Opening;
import org.gongjian.command.platform.due.DueWork;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.commitment.InForce;
import org.gongjian.community.NumberSeries;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 期次到期: each occurrence whose window has opened becomes a matter of its own, many in one transaction, each once: its row is locked
 * while it is opened, and names its matter afterwards. It happened when the window opened, however late we come to it.
 */
public final class WhenWindowOpensThenCallOccurrence implements DueWork {
    private static final String RULE = "occurrence_window";
    private static final int AT_ONCE = 250;

    private static final Logger LOG = LoggerFactory.getLogger(WhenWindowOpensThenCallOccurrence.class);

    private final OccurrenceBook book;
    private final EdgeFacts edges;
    private final Numbers numbers;
    private final BulkAppend bulk;
    private final TransactionTemplate transactions;

    public WhenWindowOpensThenCallOccurrence(
            OccurrenceBook book, EdgeFacts edges, Numbers numbers, BulkAppend bulk, TransactionTemplate transactions) {
        this.book = book;
        this.edges = edges;
        this.numbers = numbers;
        this.bulk = bulk;
        this.transactions = transactions;
    }

    /** Those of one community that opened together count their numbers together. */
    private record Together(AreaPath area, Instant at) {}

    @Override
    public int some(Instant now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<Opening> claimed = book.claim(now, AT_ONCE);
            Map<Together, List<Opening>> groups = new LinkedHashMap<>();
            claimed.forEach(
                    one -> groups.computeIfAbsent(new Together(one.area(), one.opensAt()), none -> new ArrayList<>())
                            .add(one));
            List<BulkAppend.Decided> decided = new ArrayList<>();
            List<Opened> opened = new ArrayList<>();
            groups.forEach((together, openings) -> open(together, openings, now, decided, opened));
            if (!decided.isEmpty()) {
                bulk.append(decided, edges.newId().toString());
                book.opened(opened);
            }
            return claimed.size();
        }));
    }

    /** Numbers are drawn for those that are not refused, so that there are no gaps. */
    private void open(
            Together together,
            List<Opening> openings,
            Instant now,
            List<BulkAppend.Decided> decided,
            List<Opened> opened) {
        Edge edge;
        try {
            edge = edges.systemEdge(
                    RULE, together.area(), together.at(), new EdgeFacts.Named(Set.of(), Set.of(), together.at()));
        } catch (RuntimeException failure) {
            openings.forEach(one -> notYet(one, failure, now));
            return;
        }
        List<Opening> good = new ArrayList<>();
        for (Opening one : openings) {
            try {
                facts(one, edge.withNumber("?"));
                good.add(one);
            } catch (RuntimeException failure) {
                notYet(one, failure, now);
            }
        }
        if (good.isEmpty()) {
            return;
        }
        NumberDue receipt = new NumberDue(NumberSeries.RECEIPT, edge.happenedOn());
        Iterator<String> drawn;
        try {
            drawn = numbers.draw(receipt, together.area(), good.size()).iterator();
        } catch (RuntimeException failure) {
            good.forEach(one -> notYet(one, failure, now));
            return;
        }
        for (Opening one : good) {
            UUID matter = edges.newId();
            Edge own = edge.withNumber(drawn.next());
            List<MatterEvent> facts = facts(one, own);
            decided.add(new BulkAppend.Decided(
                    MatterAggregate.TYPE, matter.toString(), facts, MatterState.fold(facts), own));
            opened.add(new Opened(one, matter));
        }
    }

    /** It is tried again later and keeps no other from being opened. Where the database was at fault, this fails too and all is rolled back. */
    private void notYet(Opening one, RuntimeException failure, Instant now) {
        if (failure instanceof Refused refused) {
            book.refused(one, refused.code().name(), now);
        } else {
            LOG.warn(
                    "occurrence {} of {} could not be opened: {}",
                    one.occurrence().key(),
                    one.promise(),
                    failure.getClass());
            book.refused(one, failure.getClass().getSimpleName(), now);
        }
    }

    private static List<MatterEvent> facts(Opening one, Edge edge) {
        InForce inForce = new InForce(
                one.inForceOn(), one.inForceOn().atStartOfDay(edge.zone()).toInstant());
        return MatterDecider.decide(
                MatterState.NOT_YET_KNOWN,
                new CommitmentCommand.CallOccurrence(
                        new Id.MatterId(one.promise()),
                        new CommitmentCommand.CallOccurrence.Promised(one.by(), one.title(), one.measure(), inForce),
                        one.occurrence()),
                edge);
    }
}
