package org.gongjian.command.platform.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongjian.command.platform.Wiring.NOON;
import static org.gongjian.command.platform.Wiring.edge;
import static org.gongjian.command.platform.Wiring.newLamp;
import static org.gongjian.command.platform.Wiring.putUp;
import static org.gongjian.command.platform.Wiring.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.Wiring;
import org.gongjian.command.platform.lamp.LampCommand;
import org.gongjian.command.platform.lamp.LampEvent;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.shell.Asked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {
    private Wiring wiring;
    private Wiring.Node node;

    @BeforeAll
    void start() {
        wiring = new Wiring();
        node = wiring.node();
    }

    @AfterAll
    void stop() {
        wiring.close();
    }

    private static RequestKey once() {
        return RequestKey.once("chen");
    }

    private long count(String sql, Object... parameters) {
        return wiring.append().sql(sql).params(parameters).query(Long.class).single();
    }

    private static void assertRefused(String code, Callable<?> asked) {
        assertThatThrownBy(asked::call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }

    @Test
    void what_is_asked_is_appended_and_the_answer_says_where() {
        String lamp = newLamp();
        Answer answer = node.commands().send(once(), List.of(putUp(lamp), turn(lamp, true)));

        assertThat(answer.id()).isEqualTo(lamp);
        assertThat(answer.sequence()).isEqualTo(1);
        assertThat(answer.events()).containsExactly("lamp.PutUp", "lamp.Switched");
        assertThat(answer.positions()).hasSize(2).isSorted();
        assertThat(count(
                        "SELECT globalindex FROM store.event WHERE aggregateidentifier = ? AND sequencenumber = 1",
                        lamp))
                .isEqualTo(answer.position());
        assertThat(node.streams().open(lamp).orElseThrow().area()).isEqualTo(Wiring.COMMUNITY);
    }

    @Test
    void a_refusal_leaves_nothing_behind_but_its_line_in_the_audit() {
        String lamp = newLamp();
        assertRefused("SWITCHED_ALREADY", () -> node.commands().send(once(), List.of(putUp(lamp), turn(lamp, false))));

        assertThat(node.streams().open(lamp)).isEmpty();
        assertThat(wiring.append()
                        .sql("SELECT command || ' ' || outcome || ' ' || code FROM work.audit WHERE target = ?")
                        .param(lamp)
                        .query(String.class)
                        .list())
                .containsExactly("Switch REFUSED SWITCHED_ALREADY");
    }

    @Test
    void an_accepted_command_stands_in_the_audit_with_its_positions() {
        String lamp = newLamp();
        Answer answer = node.commands().send(once(), List.of(putUp(lamp)));

        assertThat(count("SELECT last_position FROM work.audit WHERE target = ? AND outcome = 'ACCEPTED'", lamp))
                .isEqualTo(answer.position());
    }

    @Test
    void a_duplicate_gets_the_first_answer_even_when_it_is_stale_by_then() {
        String lamp = newLamp();
        node.commands().send(once(), List.of(putUp(lamp)));
        RequestKey key = new RequestKey("chen", "k-" + lamp, "switch on");
        Asked<LampCommand> asked = new Asked<>(lamp, new LampCommand.Switch(true), edge(NOON), 0L);
        Answer first = node.commands().send(key, List.of(asked));

        assertThat(node.commands().send(key, List.of(asked))).isEqualTo(first);
        assertThat(node.commands().answered(key)).contains(first);
        assertRefused("STALE", () -> node.commands().send(once(), List.of(asked)));
        assertThat(count("SELECT count(*) FROM store.event WHERE aggregateidentifier = ?", lamp))
                .isEqualTo(2);
    }

    @Test
    void a_key_with_another_payload_is_refused() {
        String lamp = newLamp();
        node.commands().send(new RequestKey("chen", "k-" + lamp, "one"), List.of(putUp(lamp)));

        assertRefused(
                "KEY_REUSED",
                () -> node.commands().send(new RequestKey("chen", "k-" + lamp, "other"), List.of(turn(lamp, true))));
    }

    @Test
    void a_refused_request_may_be_sent_again_under_its_key() {
        String lamp = newLamp();
        RequestKey key = new RequestKey("chen", "k-" + lamp, "same");
        assertRefused("NO_SUCH_LAMP", () -> node.commands().send(key, List.of(turn(lamp, true))));
        node.commands().send(once(), List.of(putUp(lamp)));

        assertThat(node.commands().send(key, List.of(turn(lamp, true))).sequence())
                .isEqualTo(1);
    }

    @Test
    void duplicates_at_the_same_moment_have_one_effect_and_the_same_answer() throws Exception {
        String key = "k-" + newLamp();
        List<Answer> answers =
                atOnce(8, n -> node.commands().send(new RequestKey("chen", key, "same"), List.of(putUp(newLamp()))));

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(count("SELECT count(*) FROM work.request WHERE key = ?", key))
                .isEqualTo(1);
    }

    @Test
    void numbers_have_no_gaps_under_refusals_and_concurrency() throws Exception {
        try (Wiring own = new Wiring()) {
            Wiring.Node one = own.node();
            Wiring.Node two = own.node();
            atOnce(24, n -> {
                Wiring.Node either = n % 2 == 0 ? one : two;
                String lamp = newLamp();
                // a third of them draw a number and are refused afterwards
                List<Asked<?>> asked = n % 3 == 0 ? List.of(putUp(lamp), turn(lamp, false)) : List.of(putUp(lamp));
                try {
                    return either.commands().send(once(), asked);
                } catch (Refused refused) {
                    return new Answer(List.of(), "", 0, List.of());
                }
            });
            assertThat(own.append()
                            .sql("SELECT convert_from(payload, 'UTF8')::jsonb ->> 'number' FROM store.event"
                                    + " WHERE payloadtype = 'lamp.PutUp' ORDER BY 1")
                            .query(String.class)
                            .list())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 16)
                            .mapToObj("LY20260413-%02d"::formatted)
                            .toList());
        }
    }

    @Test
    void two_nodes_at_one_aggregate_decide_again_instead_of_failing() throws Exception {
        Wiring.Node other = wiring.node();
        String lamp = newLamp();
        node.commands().send(once(), List.of(putUp(lamp)));
        AtomicInteger refused = new AtomicInteger();
        atOnce(12, n -> {
            try {
                return (n % 2 == 0 ? node : other).commands().send(once(), List.of(turn(lamp, n % 4 < 2)));
            } catch (Refused answer) {
                assertThat(answer.code().name()).isIn("SWITCHED_ALREADY", "OVERLOADED");
                refused.incrementAndGet();
                return new Answer(List.of(), "", 0, List.of());
            }
        });
        List<LampEvent> facts = node.streams().open(lamp).orElseThrow().facts(LampEvent.class);

        assertThat(facts).hasSize(1 + 12 - refused.get());
        // whatever order they came in, no decision was taken on a state that had passed
        for (int n = 1; n < facts.size(); n++) {
            assertThat(((LampEvent.Switched) facts.get(n)).on()).isEqualTo(n % 2 == 1);
        }
    }

    @Test
    void a_conflict_that_does_not_end_is_an_overload_and_leaves_nothing() {
        AtomicInteger attempts = new AtomicInteger();
        Wiring.Node unlucky = wiring.node((events, state, edge) -> {
            attempts.incrementAndGet();
            throw new ConcurrencyException("somebody else was faster");
        });
        String lamp = newLamp();

        assertRefused("OVERLOADED", () -> unlucky.commands().send(once(), List.of(putUp(lamp))));
        assertThat(attempts).hasValue(5);
        assertThat(node.streams().open(lamp)).isEmpty();
    }

    @Test
    void what_is_kept_beside_the_events_falls_with_them() {
        Wiring.Node broken = wiring.node((events, state, edge) -> {
            throw new IllegalStateException("the table is gone");
        });
        String lamp = newLamp();

        assertThatThrownBy(() -> broken.commands().send(once(), List.of(putUp(lamp))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(node.streams().open(lamp)).isEmpty();
    }

    @Test
    void listeners_see_the_events_with_their_places_and_the_state_after_them() {
        List<Appended> seen = new ArrayList<>();
        Wiring.Node listening = wiring.node((events, state, edge) -> {
            seen.addAll(events);
            assertThat(state).hasToString("Hanging[on=false, switched=0]");
        });
        String lamp = newLamp();
        Answer answer = listening.commands().send(once(), List.of(putUp(lamp)));

        assertThat(seen).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("lamp.PutUp");
            assertThat(event.type()).isEqualTo("lamp");
            assertThat(event.sequence()).isZero();
            assertThat(event.position()).isEqualTo(answer.position());
        });
    }

    @Test
    void a_request_waits_for_its_turn_but_not_for_ever() throws Exception {
        String lamp = newLamp();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            CountDownLatch taken = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            Future<?> holding = other.submit(() -> {
                try (Turns.Turn turn = node.turns().take(List.of(lamp))) {
                    taken.countDown();
                    done.await();
                }
                return null;
            });
            taken.await();
            assertRefused("OVERLOADED", () -> node.commands().send(once(), List.of(putUp(lamp))));
            done.countDown();
            holding.get();
        }
        assertThat(node.commands().send(once(), List.of(putUp(lamp))).sequence())
                .isZero();
    }

    @Test
    void recorded_time_never_decreases_along_a_stream() {
        String lamp = newLamp();
        node.commands().send(once(), List.of(putUp(lamp)));
        Instant slow = NOON.minusSeconds(3);
        node.commands().send(once(), List.of(new Asked<>(lamp, new LampCommand.Switch(true), edge(slow))));

        assertThat(wiring.append()
                        .sql("SELECT convert_from(metadata, 'UTF8')::jsonb ->> 'recordedAt' FROM store.event"
                                + " WHERE aggregateidentifier = ? ORDER BY sequencenumber")
                        .param(lamp)
                        .query(String.class)
                        .list())
                .containsExactly(NOON.toString(), NOON.toString());
    }

    @Test
    void every_event_carries_area_login_and_what_it_goes_back_to() {
        String lamp = newLamp();
        node.commands().send(once(), List.of(putUp(lamp)));

        assertThat(wiring.append()
                        .sql("SELECT jsonb_object_keys(convert_from(metadata, 'UTF8')::jsonb) FROM store.event"
                                + " WHERE aggregateidentifier = ?")
                        .param(lamp)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "recordedAt", "district", "street", "community", "login", "correlationId", "causationId");
    }

    @Test
    void a_node_whose_clock_is_off_takes_no_commands() {
        Wiring.Node astray = wiring.node(InstantSource.offset(InstantSource.system(), Duration.ofSeconds(7)));

        assertRefused("CLOCK_IS_OFF", () -> astray.commands().send(once(), List.of(putUp(newLamp()))));
    }

    @Test
    void commands_are_counted_by_name_and_outcome() {
        Wiring.Node counted = wiring.node();
        String lamp = newLamp();
        counted.commands().send(once(), List.of(putUp(lamp)));
        assertRefused("HANGS_ALREADY", () -> counted.commands().send(once(), List.of(putUp(lamp))));

        assertThat(counted.meters()
                        .get("gongjian.commands")
                        .tag("outcome", "accepted")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(counted.meters()
                        .get("gongjian.commands")
                        .tag("code", "HANGS_ALREADY")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private interface Numbered<T> {
        T run(int n) throws Exception;
    }

    private static <T> List<T> atOnce(int times, Numbered<T> work) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> running = new ArrayList<>();
            for (int n = 0; n < times; n++) {
                int number = n;
                running.add(threads.submit(() -> {
                    go.await();
                    return work.run(number);
                }));
            }
            go.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
