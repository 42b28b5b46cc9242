package org.gongjian.command.importing.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.record.Fact;

/**
 * An aggregate as it would be after what rows ask of it: each command is decided on what those before came to. Nothing is written; the
 * course says what there is to write, as the beginning of a new aggregate or as commands to one that is there.
 */
public final class Course<S, C, E extends Fact> {
    private final String type;
    private final String id;
    private final Decides<S, C, E> decides;
    private final BiFunction<S, E, S> evolve;
    private final List<E> facts = new ArrayList<>();
    private final List<C> asked = new ArrayList<>();
    private S state;

    public Course(String type, String id, S state, Decides<S, C, E> decides, BiFunction<S, E, S> evolve) {
        this.type = type;
        this.id = id;
        this.state = state;
        this.decides = decides;
        this.evolve = evolve;
    }

    public S state() {
        return state;
    }

    public String id() {
        return id;
    }

    /** All of them, or none when one is refused. */
    public void ask(List<? extends C> commands, Edge edge) {
        S next = state;
        List<E> told = new ArrayList<>();
        for (C command : commands) {
            for (E fact : decides.decide(next, command, edge)) {
                told.add(fact);
                next = evolve.apply(next, fact);
            }
        }
        state = next;
        facts.addAll(told);
        asked.addAll(commands);
    }

    /** What came of it, where the aggregate begins here. */
    public BulkAppend.Decided beginning(Edge edge) {
        return new BulkAppend.Decided(type, id, List.copyOf(facts), state, edge);
    }

    /** What was asked of it, where it is there already. */
    public List<Asked<?>> steps(Edge edge) {
        return asked.stream()
                .<Asked<?>>map(command -> new Asked<>(id, command, edge))
                .toList();
    }

    public boolean isAsked() {
        return !asked.isEmpty();
    }

    /** What was asked so far is written: goes on from there. */
    public void written() {
        facts.clear();
        asked.clear();
    }
}
