package org.gongjian.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.command.importing.ImportJob.State;
import org.gongjian.command.importing.ledger.LedgerDesk;
import org.gongjian.command.importing.ledger.LedgerIdentities;
import org.gongjian.command.importing.ledger.LedgerWriters;
import org.gongjian.command.importing.ledger.TakenPeople;
import org.gongjian.command.importing.register.Desks;
import org.gongjian.command.importing.workbook.Sheet;
import org.gongjian.command.importing.workbook.Workbooks;
import org.gongjian.command.matter.MatterDecider;
import org.gongjian.command.person.PersonDecider;
import org.gongjian.command.platform.WholeNode;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.importing.MappedColumn;
import org.gongjian.importing.RowCounts;
import org.gongjian.importing.UploadedFile;
import org.gongjian.importing.register.Register;
import org.gongjian.matter.MatterEvent;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ledgers through the real runner on a real PostgreSQL. */
class TakeOverTest {
    private final WholeNode node;
    private final ImportJobs jobs;
    private final ImportRunner runner;
    private int failAfter = Integer.MAX_VALUE;

    TakeOverTest() {
        // the jobs table needs the node's connection, the node needs the listener: the first one made is told later
        Late late = new Late();
        node = new WholeNode(List.of(ImportAggregate.SHELL), List.of(late));
        jobs = new ImportJobs(node.jdbc);
        late.told = jobs;
        runner = runner();
    }

    private static final class Late implements org.gongjian.command.platform.sending.AppendListener {
        private org.gongjian.command.platform.sending.@org.jspecify.annotations.Nullable AppendListener told;

        @Override
        public void appended(
                List<org.gongjian.command.platform.sending.Appended> events,
                Object state,
                org.gongjian.command.decision.Edge edge) {
            java.util.Objects.requireNonNull(told).appended(events, state, edge);
        }
    }

    private ImportRunner runner() {
        LedgerDesk desk = new LedgerDesk(
                new LedgerIdentities(new JdbcTemplate(node.database.append())),
                new TakenPeople(
                        new LedgerWriters(new JdbcTemplate(node.database.append())),
                        node.words,
                        node.edges,
                        PersonDecider::decide),
                node.words,
                node.bulk,
                (state, command, edge) -> {
                    if (--failAfter < 0) {
                        throw new IllegalStateException("the node dies here");
                    }
                    return MatterDecider.decide(state, command, edge);
                });
        Desks desks = Desks.of(List.of(desk));
        return new ImportRunner(
                jobs,
                new WhenBookUploadedThenCheckRows(node.files, desks, node.edges),
                new WhenImportConfirmedThenTakeOverRows(
                        node.files, node.edges, node.commands, node.transactions, jobs, desks),
                new WhenUploadKeptLongEnoughThenDestroy(jobs, node.files, node.commands, node.edges, node.transactions),
                node.commands,
                node.edges,
                node.transactions,
                node.files,
                node.meters);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_real_ledger_is_taken_over_once_and_the_second_time_nothing_is_new() {
        Optional<byte[]> real = Workbooks.real();
        assumeThat(real).as("needs ../shared/data beside the project").isPresent();
        UUID first = handIn(real.orElseThrow(), true);
        work();
        assertThat(jobs.get(first).state()).isEqualTo(State.DONE);
        assertThat(jobs.get(first).soFar()).isEqualTo(new RowCounts(2816, 0, 0, 0));
        assertThat(count("store.event WHERE payloadtype = 'matter.LedgerEntryTakenOver'"))
                .isEqualTo(2816);
        assertThat(count("store.event WHERE payloadtype = 'person.Registered'")).isEqualTo(2559);
        UUID second = handIn(real.orElseThrow(), true);
        work();
        assertThat(jobs.get(second).soFar()).isEqualTo(new RowCounts(0, 2816, 0, 0));
        assertThat(count("store.event WHERE type = 'matter'")).isEqualTo(2816);
    }

    @Test
    void a_preview_takes_nothing_over_until_it_is_confirmed() {
        UUID id = handIn(ledger(), false);
        work();
        assertThat(jobs.get(id).state()).isEqualTo(State.PREVIEW);
        assertThat(count("store.event WHERE type = 'matter'")).isZero();
        ask(id, new ImportCommand.Confirm());
        work();
        assertThat(jobs.get(id).state()).isEqualTo(State.DONE);
        assertThat(jobs.get(id).soFar()).isEqualTo(new RowCounts(2, 0, 0, 1));
    }

    @Test
    void a_taken_over_entry_says_what_the_ledger_says_and_nothing_else() {
        UUID id = handIn(ledger(), true);
        work();
        assertThat(jobs.get(id).state()).isEqualTo(State.DONE);
        String matter = node.jdbc
                .sql("SELECT matter::text FROM work.ledger_identity WHERE number = '1'")
                .query(String.class)
                .single();
        MatterEvent.LedgerEntryTakenOver entry = (MatterEvent.LedgerEntryTakenOver)
                node.streams.open(matter).orElseThrow().facts().getFirst();
        assertThat(entry.sourceNo()).isEqualTo("1");
        assertThat(node.concealer.open(entry.title(), "title")).contains("路灯");
        assertThat(node.concealer.open(entry.text(), "text").orElseThrow()).startsWith("\n\t\t路灯不亮");
        assertThat(entry.happened().at()).isEqualTo(entry.raisedAt());
        assertThat(entry.happened().recordedBy())
                .isEqualTo(WholeNode.office(Role.CLERK).person());
        assertThat(entry.raisedAt()).hasToString("2019-04-25T01:32:09Z");
        assertThat(entry.category()).isNull();
        assertThat(entry.answeredDateOnly()).isTrue();
    }

    @Test
    void a_known_number_with_other_content_is_listed_and_not_applied() {
        handIn(ledger(), true);
        work();
        UUID second = handIn(
                Workbooks.ledger(
                        Workbooks.row(1, "路灯", "2019/4/25 9:32:09", "2019/4/26"),
                        Workbooks.row(2, "改过的题目", "2019/4/25 9:32:09", "2019/4/27")),
                true);
        work();
        assertThat(jobs.get(second).soFar()).isEqualTo(new RowCounts(0, 1, 1, 0));
        assertThat(jobs.get(second).rejects()).isNotNull();
        assertThat(count("store.event WHERE type = 'matter'")).isEqualTo(2);
    }

    @Test
    void the_same_number_of_another_source_is_another_matter_and_another_person() {
        handIn(ledger(), true);
        work();
        UUID other = node.edges.newId();
        handIn(other, ledger(), "另一台账", true);
        work();
        assertThat(jobs.get(other).soFar().fresh()).isEqualTo(2);
        assertThat(count("store.event WHERE payloadtype = 'person.Registered'")).isEqualTo(4);
    }

    @Test
    void after_a_crash_it_goes_on_where_the_last_batch_ended() {
        Object[][] rows = new Object[WhenImportConfirmedThenTakeOverRows.BATCH * 2 + 7][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = Workbooks.row(n + 1, "第" + n, "2019/4/25 9:32:09", "2019/4/26");
        }
        failAfter = WhenImportConfirmedThenTakeOverRows.BATCH + 100;
        UUID id = handIn(Workbooks.ledger(rows), true);
        assertThat(runner.runOne()).isTrue();
        assertThat(jobs.get(id).state()).isEqualTo(State.RUNNING);
        assertThat(count("store.event WHERE type = 'matter'")).isEqualTo(WhenImportConfirmedThenTakeOverRows.BATCH);
        assertThat(runner.runOne()).as("the job rests for a while").isFalse();
        failAfter = Integer.MAX_VALUE;
        node.jdbc
                .sql("UPDATE work.import_job SET leased_until = now() - interval '1 second'")
                .update();
        work();
        assertThat(jobs.get(id).state()).isEqualTo(State.DONE);
        assertThat(jobs.get(id).soFar()).isEqualTo(new RowCounts(rows.length, 0, 0, 0));
        assertThat(count("store.event WHERE type = 'matter'")).isEqualTo(rows.length);
    }

    @Test
    void a_node_that_lost_its_lease_stops_and_takes_nothing_over_twice() {
        UUID id = handIn(ledger(), true);
        work();
        ImportRunner other = runner();
        assertThat(other.runOne()).isFalse();
        assertThat(Boolean.TRUE.equals(
                        node.transactions.execute(status -> jobs.hold(id, UUID.randomUUID(), Duration.ofSeconds(1)))))
                .isFalse();
    }

    @Test
    void an_upload_lies_concealed_and_is_destroyed_with_its_key_after_thirty_days() {
        UUID id = handIn(ledger(), false);
        work();
        byte[] box = node.jdbc
                .sql("SELECT box FROM work.file_chunk ORDER BY file, n LIMIT 1")
                .query(byte[].class)
                .single();
        assertThat(new String(box, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("PK\u0003\u0004", "xl/");
        WhenUploadKeptLongEnoughThenDestroy destroying =
                new WhenUploadKeptLongEnoughThenDestroy(jobs, node.files, node.commands, node.edges, node.transactions);
        destroying.destroy(node.now.get().plus(ImportDecider.KEPT).minusSeconds(1));
        assertThat(count("work.file")).as("book, headings, rejects, preview").isEqualTo(4);
        node.now.updateAndGet(now -> now.plus(ImportDecider.KEPT).plusSeconds(60));
        destroying.destroy(node.now.get());
        assertThat(count("work.file")).isZero();
        assertThat(count("work.file_chunk")).isZero();
        assertThat(jobs.get(id).state()).isEqualTo(State.CANCELLED);
        assertThat(count("store.person_key WHERE wrapped IS NULL AND person = '" + id + "'"))
                .isEqualTo(1);
        assertThat(count("store.event WHERE payloadtype = 'import.UploadDestroyed'"))
                .isEqualTo(1);
        assertThat(jobs.toDestroy(node.now.get())).isEmpty();
    }

    @Test
    void a_failure_of_one_row_rolls_its_whole_batch_back() {
        failAfter = 1;
        handIn(ledger(), true);
        runner.runOne();
        assertThat(count("store.event WHERE type IN ('matter', 'person')")).isZero();
        assertThat(count("work.ledger_identity")).isZero();
        assertThat(count("work.ledger_writer")).isZero();
    }

    @Test
    void appending_in_bulk_outside_a_transaction_is_an_error() {
        assertThatThrownBy(() -> node.bulk.append(List.of(), "x")).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] ledger() {
        return Workbooks.ledger(
                Workbooks.row(1, "路灯", "2019/4/25 9:32:09", "2019/4/26"),
                Workbooks.row(2, "井盖", "2019/4/25 9:32:09", "2019/4/27"),
                Workbooks.row(3, "无日期", "去年", "2019/4/27"));
    }

    private UUID handIn(byte[] bytes, boolean confirmed) {
        UUID id = node.edges.newId();
        handIn(id, bytes, "留言板", confirmed);
        return id;
    }

    private void handIn(UUID id, byte[] bytes, String source, boolean confirmed) {
        Files.Ready ready = ready(id, "book.xlsx", bytes);
        Files.Ready top = ready(id, "headings.xlsx", bytes);
        node.transactions.executeWithoutResult(status -> {
            node.files.write(ready);
            node.files.write(top);
            ask(
                    id,
                    new ImportCommand.Upload(
                            java.util.Objects.requireNonNull(WholeNode.COMMUNITY.community()),
                            Register.LEDGER,
                            source,
                            new UploadedFile(
                                    ready.attachment().file(),
                                    ready.attachment().size(),
                                    ready.attachment().saltedSha256()),
                            top.attachment().file(),
                            mapped(bytes),
                            true,
                            confirmed));
        });
    }

    private Files.Ready ready(UUID id, String name, byte[] bytes) {
        return node.files.examine(new Files.Incoming(
                new Id.FileId(node.edges.newId()),
                ImportJob.key(id),
                WholeNode.COMMUNITY,
                name,
                bytes,
                node.edges.now()));
    }

    private static List<MappedColumn> mapped(byte[] bytes) {
        try (Sheet sheet = Sheet.open(bytes)) {
            return sheet.headings(Register.LEDGER).mapped();
        }
    }

    private void ask(UUID id, ImportCommand command) {
        node.commands.send(
                RequestKey.once("chen"),
                List.of(new Asked<>(
                        id.toString(),
                        command,
                        node.edges.edge(WholeNode.office(Role.CLERK), WholeNode.COMMUNITY, HappenedInput.NOTHING))));
    }

    private void work() {
        while (runner.runOne()) {
            // until nothing is left
        }
    }

    private long count(String from) {
        return JdbcClient.create(node.database.owner())
                .sql("SELECT count(*) FROM " + from)
                .query(Long.class)
                .single();
    }
}
