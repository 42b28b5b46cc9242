package org.gongjian.command.importing.ledger;

import static java.util.Objects.requireNonNull;
import static org.gongjian.importing.register.ProposalColumn.ANSWER;
import static org.gongjian.importing.register.ProposalColumn.ANSWERED_AT;
import static org.gongjian.importing.register.ProposalColumn.ANSWERED_BY;
import static org.gongjian.importing.register.ProposalColumn.NUMBER;
import static org.gongjian.importing.register.ProposalColumn.RAISED_AT;
import static org.gongjian.importing.register.ProposalColumn.SIGNERS;
import static org.gongjian.importing.register.ProposalColumn.TEXT;
import static org.gongjian.importing.register.ProposalColumn.TITLE;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.gongjian.command.importing.workbook.WrittenTime;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.persons.BulkWords;
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.importing.register.Column;
import org.gongjian.importing.register.Register;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * 建议案旧件: proposals that were handled before us enter as taken over, signers as written and nothing invented: no admission, no
 * case number of ours, no verification. What is known already is left alone.
 */
public final class ProposalsDesk implements RegisterDesk {
    private static final Pattern SIGNER = Pattern.compile("(.+?)\\s*[(（](.+)[)）]");
    private static final int LONGEST_NAME = 60;

    private final LedgerIdentities identities;
    private final TakenPeople people;
    private final BulkWords words;
    private final BulkAppend bulk;
    private final Decides<MatterState, MatterCommand, MatterEvent> matters;

    public ProposalsDesk(
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

    private record Signer(String name, @Nullable String branch) {}

    private record Fresh(Cells cells, String fingerprint) {}

    @Override
    public Register register() {
        return Register.PROPOSALS;
    }

    @Override
    public List<RowFault> faults(Cells cells, ZoneId zone) {
        List<RowFault> faults = new ArrayList<>();
        if (cells.has(ANSWER) != cells.has(ANSWERED_AT)) {
            faults.add(RowFault.in(cells.has(ANSWER) ? ANSWERED_AT : ANSWER, Code.NEEDS_ANOTHER_CELL));
        }
        if (cells.has(ANSWERED_AT) && cells.time(ANSWERED_AT).isBefore(cells.time(RAISED_AT), zone)) {
            faults.add(RowFault.in(ANSWERED_AT, Code.ANSWERED_BEFORE_RAISED));
        }
        if (signers(cells).stream().anyMatch(signer -> signer.name().length() > LONGEST_NAME)) {
            faults.add(RowFault.in(SIGNERS, Code.TOO_LONG));
        }
        return faults;
    }

    @Override
    public Session open(Pass pass) {
        Pass proposals = new Pass(
                pass.importId(),
                pass.area(),
                pass.community(),
                // a ledger of issues of the same name is another book
                Register.PROPOSALS.name() + "/" + pass.source(),
                pass.by());
        return new Session() {
            @Override
            public List<Finding> find(List<Checked.Good> rows) {
                return look(proposals, rows, new ArrayList<>());
            }

            @Override
            public List<Finding> take(List<Checked.Good> rows) {
                List<Fresh> fresh = new ArrayList<>();
                List<Finding> found = look(proposals, rows, fresh);
                if (!fresh.isEmpty()) {
                    record(pass, proposals, fresh);
                }
                return found;
            }
        };
    }

    private List<Finding> look(Pass pass, List<Checked.Good> rows, List<Fresh> fresh) {
        Map<String, String> known = identities.fingerprints(
                pass.community(),
                pass.source(),
                rows.stream().map(row -> row.cells().must(NUMBER)).toList());
        List<Finding> found = new ArrayList<>();
        for (Checked.Good row : rows) {
            String fingerprint = words.mark("proposal.row", content(row.cells()));
            Finding finding = Finding.compared(known.get(row.cells().must(NUMBER)), fingerprint);
            found.add(finding);
            if (finding.what() == What.FRESH) {
                fresh.add(new Fresh(row.cells(), fingerprint));
            }
        }
        return found;
    }

    private static String content(Cells cells) {
        StringBuilder all = new StringBuilder();
        for (Column column : Register.PROPOSALS.columns()) {
            String part = cells.shown(column);
            all.append(part.length()).append(':').append(part);
        }
        return all.toString();
    }

    private static List<Signer> signers(Cells cells) {
        return requireNonNull(cells.list(SIGNERS)).stream()
                .map(written -> {
                    Matcher signer = SIGNER.matcher(written);
                    return signer.matches()
                            ? new Signer(
                                    signer.group(1).strip(), signer.group(2).strip())
                            : new Signer(written, null);
                })
                .toList();
    }

    private void record(Pass pass, Pass proposals, List<Fresh> fresh) {
        Map<String, String> names = new LinkedHashMap<>();
        fresh.forEach(row -> signers(row.cells())
                .forEach(signer -> names.put(people.mark(proposals, signer.name()), signer.name())));
        TakenPeople.Met met = people.meet(proposals, names);
        List<BulkAppend.Decided> decided = new ArrayList<>(met.registrations());
        List<Taken> taken = new ArrayList<>();
        for (Fresh row : fresh) {
            UUID matter = people.newId();
            decided.add(matter(matter, pass, proposals, row.cells(), met));
            taken.add(new Taken(row.cells().must(NUMBER), matter, row.fingerprint()));
        }
        bulk.append(decided, pass.importId().toString());
        people.enter(proposals, met);
        identities.enter(proposals.community(), proposals.source(), taken);
    }

    private BulkAppend.Decided matter(UUID matter, Pass pass, Pass proposals, Cells cells, TakenPeople.Met met) {
        Map<Signer, Id.PersonId> persons = new HashMap<>();
        signers(cells).forEach(signer -> persons.put(signer, met.person(people.mark(proposals, signer.name()))));
        List<SignerAsWritten> signers = signers(cells).stream()
                .map(signer -> new SignerAsWritten(requireNonNull(persons.get(signer)), signer.branch(), null))
                .toList();
        Id.PersonId leading = signers.getFirst().person();
        WrittenTime raised = cells.time(RAISED_AT);
        WrittenTime answered = cells.has(ANSWERED_AT) ? cells.time(ANSWERED_AT) : null;
        String answer = cells.text(ANSWER);
        MatterCommand command = new MatterCommand.TakeOverProposal(
                pass.source(),
                cells.must(NUMBER),
                signers,
                met.boxes().words(leading, "title", cells.must(TITLE)),
                met.boxes().words(leading, "text", cells.must(TEXT)),
                null,
                raised.at(),
                raised.dateOnly(),
                cells.text(ANSWERED_BY),
                answer == null ? null : met.boxes().words(leading, "answer", answer),
                answered == null ? null : answered.at(),
                answered != null && answered.dateOnly());
        Edge edge = met.raisedBy(leading, raised);
        List<MatterEvent> facts = matters.decide(MatterState.NOT_YET_KNOWN, command, edge);
        return new BulkAppend.Decided("matter", matter.toString(), facts, MatterState.fold(facts), edge);
    }
}
