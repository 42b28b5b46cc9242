package org.gongjian.query.matter.papers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.query.matter.steps.MatterHead;
import org.gongjian.query.matter.steps.MatterHeads;
import org.gongjian.query.platform.files.KeptBytes;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers as one reader may see them: whoever may open the matter, and for papers with a resident on them, reads contact data. */
@Component
class IssuedPapers {
    private final PapersTable table;
    private final MatterHeads heads;
    private final Names names;
    private final KeptBytes bytes;

    IssuedPapers(JdbcClient viewJdbc, MatterHeads heads, Names names, KeptBytes bytes) {
        this.table = new PapersTable(viewJdbc, Generation.live(PapersReadModel.GROUP));
        this.heads = heads;
        this.names = names;
        this.bytes = bytes;
    }

    /** The papers of a matter. */
    record OfMatter(MatterHead head, List<Offer> offers, List<Line> issued) {}

    /** One that can be issued. */
    record Offer(PaperKind paper, String step, boolean again) {}

    /** One that went out. */
    record Line(
            UUID matter,
            String receiptNo,
            long sequence,
            PaperKind paper,
            @Nullable String number,
            Instant at,
            boolean dateOnly,
            String by,
            int template,
            Attachment word,
            Attachment pdf,
            boolean open) {}

    Optional<OfMatter> of(UUID matter, Scope scope) {
        return heads.head(matter, scope).map(head -> {
            List<PaperRow> rows = table.of(matter, scope);
            Set<String> out = rows.stream()
                    .filter(row -> row.issued() != null)
                    .map(row -> row.paper() + " " + row.about())
                    .collect(Collectors.toSet());
            List<Offer> offers = rows.stream()
                    .filter(row -> row.issued() == null && PaperOffices.offered(row.paper(), scope.role()))
                    .map(row ->
                            new Offer(row.paper(), step(row.paper()), out.contains(row.paper() + " " + row.about())))
                    .toList();
            return new OfMatter(head, offers, lines(rows, head, scope));
        });
    }

    /** One file of a paper that went out. */
    Optional<Attachment> file(UUID matter, long sequence, boolean word, Scope scope) {
        return of(matter, scope).stream()
                .flatMap(all -> all.issued().stream())
                .filter(line -> line.sequence() == sequence && line.open())
                .map(line -> word ? line.word() : line.pdf())
                .findFirst();
    }

    /** The paper of which this is a file, byte for byte as it went out; of one matter or of any. */
    Optional<Line> recognised(byte[] file, @Nullable UUID matter, Scope scope) {
        List<PaperRow> candidates = table.ofSize(file.length, scope).stream()
                .filter(row -> matter == null || row.matter().equals(matter))
                .toList();
        for (PaperRow row : candidates) {
            PaperRow.Issued issued = row.issued();
            Optional<MatterHead> head = heads.head(row.matter(), scope);
            if (issued != null
                    && head.isPresent()
                    && (bytes.isFile(issued.word(), file) || bytes.isFile(issued.pdf(), file))) {
                return Optional.of(lines(List.of(row), head.get(), scope).getFirst());
            }
        }
        return Optional.empty();
    }

    private List<Line> lines(List<PaperRow> rows, MatterHead head, Scope scope) {
        List<UUID> people = rows.stream()
                .map(PaperRow::issued)
                .filter(issued -> issued != null && issued.by() != null)
                .map(issued -> issued.by())
                .toList();
        Map<UUID, String> acting = names.actingPersons(people, scope);
        return rows.stream()
                .filter(row -> row.issued() != null)
                .map(row -> line(row, head, acting, scope))
                .toList();
    }

    private static Line line(PaperRow row, MatterHead head, Map<UUID, String> acting, Scope scope) {
        PaperRow.Issued issued = row.issued();
        if (issued == null) {
            throw new IllegalStateException("a paper that was not issued");
        }
        return new Line(
                row.matter(),
                head.receiptNo(),
                row.sequence(),
                row.paper(),
                issued.number(),
                issued.at(),
                issued.dateOnly(),
                issued.by() == null ? "" : acting.getOrDefault(issued.by(), ""),
                issued.template(),
                issued.word(),
                issued.pdf(),
                row.paper().isForHandlers() || scope.readsContactData());
    }

    /** As it stands in an address. */
    static String step(PaperKind paper) {
        return paper.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
