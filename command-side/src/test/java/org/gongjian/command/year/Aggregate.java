package org.gongjian.command.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.decision.Refused;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;
import org.gongjian.store.FactJson;

/** One meeting, motion, notice, body or matter: its facts, and the state that follows from them. */
final class Aggregate<S, C, E extends Fact> {

    /**
     * How aggregates of one kind are decided and folded.
     *
     * @param unknown before the first fact
     */
    record Family<S, C, E extends Fact>(S unknown, Decider<S, C, E> decider, BiFunction<S, E, S> evolve) {}

    /** A decider, as the product has it. */
    interface Decider<S, C, E> {
        List<E> decide(S state, C command, Edge edge);
    }

    private final Year year;
    private final Family<S, C, E> family;
    private final Id id;
    private final List<E> facts = new ArrayList<>();
    private S state;

    Aggregate(Year year, Family<S, C, E> family, Id id) {
        this.year = year;
        this.family = family;
        this.id = id;
        this.state = family.unknown();
    }

    /** Somebody asks, and it happens. */
    List<E> asks(C command) {
        List<E> events = follows(command);
        assertThat(events).isNotEmpty();
        facts.addAll(events);
        state = folded(state, events);
        return events;
    }

    /** What would happen, were it asked now; nothing does. */
    List<E> follows(C command) {
        return family.decider().decide(state, command, year.edge());
    }

    /** Somebody asks, and nothing happens. */
    Refusal isRefused(RefusalCode code, C command) {
        Refused refused = catchThrowableOfType(Refused.class, () -> follows(command));
        assertThat(refused)
                .as("%s should be refused on %s", command, year.now())
                .isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        return year.refused(refused);
    }

    Id id() {
        return id;
    }

    S state() {
        return state;
    }

    List<E> facts() {
        return List.copyOf(facts);
    }

    /** Its facts, written as the store writes them, read again and folded from nothing, say what was known all along. */
    void isReplayed() {
        assertThat(folded(
                        family.unknown(), facts.stream().map(Aggregate::reread).toList()))
                .as("%s folded again", id)
                .isEqualTo(state);
    }

    /** As the store keeps them, one a line. */
    List<String> written() {
        return facts.stream().map(FactJson.mapper()::writeValueAsString).toList();
    }

    private S folded(S from, List<E> events) {
        S next = from;
        for (E event : events) {
            next = family.evolve().apply(next, event);
        }
        return next;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Fact> E reread(E fact) {
        return (E) FactJson.mapper().readValue(FactJson.mapper().writeValueAsString(fact), fact.getClass());
    }
}
