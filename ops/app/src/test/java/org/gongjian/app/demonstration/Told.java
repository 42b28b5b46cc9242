package org.gongjian.app.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongjian.app.demonstration.matters.Awkward;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.app.start.ProductUnderTest;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.matter.Handling;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.record.AreaPath;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The matters of the demonstration as their own events tell them. */
record Told(ProductUnderTest product, JdbcClient jdbc, List<One> all) {

    record One(MatterState.Known state, AreaPath area) {}

    static Told in(ProductUnderTest product, JdbcClient jdbc) {
        Streams streams = product.bean(Streams.class);
        List<One> all = jdbc
                .sql("select distinct aggregateidentifier from store.event where type = 'matter' order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(id -> streams.open(id).orElseThrow())
                .map(stream ->
                        new One((MatterState.Known) MatterState.fold(stream.facts(MatterEvent.class)), stream.area()))
                .toList();
        return new Told(product, jdbc, all);
    }

    Told only(MatterKind kind) {
        return where(one -> one.state().file().kind() == kind);
    }

    Told but(MatterKind kind) {
        return where(one -> one.state().file().kind() != kind);
    }

    private Told where(Predicate<One> like) {
        return new Told(product, jdbc, all.stream().filter(like).toList());
    }

    <K> Map<K, Long> countBy(Function<One, K> by) {
        return all.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    UUID community(Place place) {
        return java.util.Objects.requireNonNull(jdbc.sql("select area from work.area where name = ?")
                .param(place.label())
                .query(UUID.class)
                .single());
    }

    Map<ClosedReason, Long> closed() {
        return all.stream()
                .map(one -> one.state().stage())
                .filter(Stage.Closed.class::isInstance)
                .map(stage -> ((Stage.Closed) stage).reason())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    long inHand(Predicate<MatterState.Known> like) {
        return all.stream()
                .map(One::state)
                .filter(state -> state.stage().code() == StageCode.IN_HAND && like.test(state))
                .count();
    }

    long handled(Predicate<Handling.Clock> like) {
        return inHand(state -> state.stage() instanceof Stage.InHand(var handling) && like.test(handling.clock()));
    }

    long overdue(LocalDate today) {
        Instant now = today.atStartOfDay(Seeding.ZONE).toInstant();
        return inHand(state -> state.stage() instanceof Stage.InHand(var handling)
                && handling.clock().suspended() == null
                && !handling.due().metAt(now));
    }

    MatterState.Known of(Awkward one) {
        return received(one.requestKey());
    }

    /** The matter that was received under this key. */
    MatterState.Known received(String key) {
        String id = product.bean(Commands.class)
                .answered(RequestKey.of(Seeding.OWNER, key))
                .orElseThrow()
                .id();
        return (MatterState.Known) MatterState.fold(
                product.bean(Streams.class).open(id).orElseThrow().facts(MatterEvent.class));
    }
}
