package org.gongjian.store;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.gongjian.record.Capacity;
import org.gongjian.record.Catalogue;
import org.gongjian.record.Concealed;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/** A family for these tests. */
sealed interface SampleEvent extends Fact {

    @EventName("sample.Noted")
    record Noted(
            Happened happened,
            String text,
            int times,
            @Nullable Concealed secret) implements SampleEvent {
        /** Behaviour, which must not be stored. */
        public boolean isLong() {
            return text.length() > 10;
        }
    }

    @EventName(value = "sample.Counted", version = 2)
    record Counted(Happened happened, int number) implements SampleEvent {}

    /** What a newer release knows. */
    sealed interface Newer extends Fact {
        @EventName("sample.Invented")
        record Invented(Happened happened, String what) implements Newer {}
    }

    Catalogue CATALOGUE = Catalogue.over(SampleEvent.class);

    Catalogue NEWER = Catalogue.over(SampleEvent.class, Newer.class);

    static Happened envelope() {
        return new Happened(
                Instant.parse("2026-04-13T01:02:03Z"),
                false,
                null,
                new Capacity.Rule("sample"),
                null,
                Via.AUTOMATION,
                null);
    }

    static Noted noted(String text) {
        return new Noted(envelope(), text, 1, null);
    }

    static DomainEventMessage<Fact> message(String aggregate, long sequence, Fact fact) {
        return new GenericDomainEventMessage<>(
                "sample", aggregate, sequence, fact, MetaData.with(MetadataKeys.LOGIN, "chenxiaolan"));
    }
}
