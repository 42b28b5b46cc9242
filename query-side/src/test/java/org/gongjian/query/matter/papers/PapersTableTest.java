package org.gongjian.query.matter.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.MARKET;
import static org.gongjian.query.corpus.MatterFacts.admitted;
import static org.gongjian.query.corpus.MatterFacts.assigned;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.bySecretary;
import static org.gongjian.query.corpus.MatterFacts.foreign;
import static org.gongjian.query.corpus.MatterFacts.raised;
import static org.gongjian.query.corpus.MatterFacts.scope;

import java.util.List;
import java.util.UUID;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PapersTableTest {
    private static final UUID MATTER = new UUID(0x7005, 1);

    private final GivenFacts given = new GivenFacts();
    private final PapersTable table = new PapersTable(given.jdbc(), Generation.live(PapersReadModel.GROUP));

    @BeforeEach
    void follow() {
        given.following(new PapersReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer())));
    }

    @AfterEach
    void close() {
        given.close();
    }

    private void happens(MatterEvent event) {
        given.fact("matter", MATTER, AREA, event.happened().at(), event);
        given.folded();
    }

    private void assignedMatter(Sensitivity sensitivity) {
        happens(raised(
                byClerk("2026-04-13T09:10"),
                "LY20260413-01",
                "化粪池漫溢",
                new Concealed(new Id.PersonId(new UUID(0, 1)), "A256GCM", "Ym94"),
                new Raiser.Anonymous(),
                sensitivity));
        happens(admitted(bySecretary("2026-04-13T09:40"), "化粪池漫溢", sensitivity));
        happens(assigned(bySecretary("2026-04-13T10:00"), MARKET));
    }

    private void issued() {
        happens(new MatterEvent.PaperIssued(
                bySecretary("2026-04-13T10:05"),
                PaperKind.ASSIGNMENT,
                2,
                "柳交〔2026〕1号",
                new PaperTemplate(0, "ab"),
                new Attachment(new Id.FileId(new UUID(3, 1)), "交办单.docx", "application/zip", 27_000, "0a"),
                new Attachment(new Id.FileId(new UUID(3, 2)), "交办单.pdf", "application/pdf", 31_000, "0b")));
    }

    private List<PaperKind> possible(Scope scope) {
        return table.of(MATTER, scope).stream()
                .filter(row -> row.issued() == null)
                .map(PaperRow::paper)
                .toList();
    }

    @Test
    void what_can_be_issued_follows_the_stage_and_what_was_issued_stays() {
        assignedMatter(Sensitivity.ORDINARY);
        assertThat(possible(scope(Role.CLERK))).containsExactly(PaperKind.RECEIPT, PaperKind.ASSIGNMENT);
        issued();
        assertThat(table.of(MATTER, scope(Role.CLERK)).getFirst()).satisfies(row -> {
            assertThat(row.paper()).isEqualTo(PaperKind.ASSIGNMENT);
            assertThat(row.sequence()).isEqualTo(3);
            assertThat(row.issued()).isNotNull();
            assertThat(row.issued().number()).isEqualTo("柳交〔2026〕1号");
        });
        happens(new MatterEvent.AssignmentWithdrawn(bySecretary("2026-04-13T11:00"), "交错了"));
        assertThat(possible(scope(Role.CLERK))).containsExactly(PaperKind.RECEIPT);
        assertThat(table.of(MATTER, scope(Role.CLERK))).anyMatch(row -> row.issued() != null);
    }

    @Test
    void a_file_is_looked_for_by_its_size_first() {
        assignedMatter(Sensitivity.ORDINARY);
        issued();
        assertThat(table.ofSize(31_000, scope(Role.CLERK))).hasSize(1);
        assertThat(table.ofSize(27_000, scope(Role.CLERK))).hasSize(1);
        assertThat(table.ofSize(31_001, scope(Role.CLERK))).isEmpty();
    }

    @Test
    void nothing_is_seen_from_another_area() {
        assignedMatter(Sensitivity.ORDINARY);
        issued();
        for (Role role : Role.values()) {
            assertThat(table.of(MATTER, foreign(role))).isEmpty();
            assertThat(table.ofSize(31_000, foreign(role))).isEmpty();
        }
    }
}
