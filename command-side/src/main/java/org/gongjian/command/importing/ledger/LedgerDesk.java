package org.gongjian.command.importing.ledger;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.importing.ledger.LedgerIdentities.Taken;
import org.gongjian.command.importing.register.Decides;
import org.gongjian.command.importing.register.Finding;
import org.gongjian.command.importing.register.Finding.What;
import org.gongjian.command.importing.register.Pass;
import org.gongjian.command.importing.register.RegisterDesk;
import org.gongjian.command.importing.workbook.Cells;
import org.gongjian.command.importing.workbook.RowCheck.Checked;
import org.gongjian.command.importing.workbook.RowFault;
import org.gongjian.command.importing.workbook.RowFault.Code;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.persons.BulkWords;
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.importing.register.LedgerColumn;
import org.gongjian.importing.register.Register;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.record.Id;

/** Ledgers of issues: turns good rows into persons and matters. What is known already is left alone. */
public final class LedgerDesk implements RegisterDesk {
    private final LedgerIdentities identities;
    private final TakenPeople people;
    private final BulkWords words;
    private final BulkAppend bulk;
    private final Decides<MatterState, MatterCommand, MatterEvent> matters;

    public LedgerDesk(
            LedgerIdentities identities,
            TakenPeople people,
            BulkWords words,
            BulkAppend bulk,
            Decides<MatterState, MatterCommand, MatterEvent> matters) {
        this.identities = identities;
        this.people = people;
        this.words = words;
        this.bulk = bulk;
        this.matters = matters;
    }

    private record Fresh(LedgerEntry entry, String fingerprint, String writer) {}

    @Override
    public Register register() {
        return Register.LEDGER;
    }

    @Override
    public List<RowFault> faults(Cells cells, ZoneId zone) {
        return cells.time(LedgerColumn.ANSWERED_AT).isBefore(cells.time(LedgerColumn.RAISED_AT), zone)
                ? List.of(RowFault.in(LedgerColumn.ANSWERED_AT, Code.ANSWERED_BEFORE_RAISED))
                : List.of();
    }

    @Override
    public Session open(Pass pass) {
        return new Session() {
            @Override
            public List<Finding> find(List<Checked.Good> rows) {
                return look(pass, rows, new ArrayList<>());
            }

            @Override
            public List<Finding> take(List<Checked.Good> rows) {
                List<Fresh> fresh = new ArrayList<>();
                List<Finding> found = look(pass, rows, fresh);
                if (!fresh.isEmpty()) {
                    record(pass, fresh);
                }
                return found;
            }
        };
    }

    private List<Finding> look(Pass pass, List<Checked.Good> rows, List<Fresh> fresh) {
        List<LedgerEntry> entries =
                rows.stream().map(row -> LedgerEntry.of(row.cells())).toList();
        Map<String, String> known = identities.fingerprints(
                pass.community(),
                pass.source(),
                entries.stream().map(LedgerEntry::number).toList());
        List<Finding> found = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            String fingerprint = words.mark("ledger.row", entry.content());
            Finding finding = Finding.compared(known.get(entry.number()), fingerprint);
            found.add(finding);
            if (finding.what() == What.FRESH) {
                fresh.add(new Fresh(entry, fingerprint, people.mark(pass, entry.writer())));
            }
        }
        return found;
    }

    private void record(Pass pass, List<Fresh> fresh) {
        Map<String, String> names = new LinkedHashMap<>();
        fresh.forEach(row -> names.putIfAbsent(row.writer(), row.entry().writer()));
        TakenPeople.Met met = people.meet(pass, names);
        List<BulkAppend.Decided> decided = new ArrayList<>(met.registrations());
        List<Taken> taken = new ArrayList<>();
        for (Fresh row : fresh) {
            UUID matter = people.newId();
            decided.add(matter(matter, pass, row.entry(), met.person(row.writer()), met));
            taken.add(new Taken(row.entry().number(), matter, row.fingerprint()));
        }
        bulk.append(decided, pass.importId().toString());
        people.enter(pass, met);
        identities.enter(pass.community(), pass.source(), taken);
    }

    private BulkAppend.Decided matter(
            UUID matter, Pass pass, LedgerEntry entry, Id.PersonId writer, TakenPeople.Met met) {
        MatterCommand command = new MatterCommand.TakeOverLedgerEntry(
                pass.source(),
                entry.number(),
                writer,
                met.boxes().words(writer, "title", entry.title()),
                met.boxes().words(writer, "text", entry.text()),
                null,
                null,
                entry.raisedAt().at(),
                entry.raisedAt().dateOnly(),
                null,
                met.boxes().words(writer, "answer", entry.answer()),
                entry.answeredAt().at(),
                entry.answeredAt().dateOnly());
        Edge edge = met.raisedBy(writer, entry.raisedAt());
        List<MatterEvent> facts = matters.decide(MatterState.NOT_YET_KNOWN, command, edge);
        return new BulkAppend.Decided("matter", matter.toString(), facts, MatterState.fold(facts), edge);
    }
}
