package org.gongjian.query.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.office.OpenMatter;
import org.gongjian.query.matter.steps.MatterHead;
import org.gongjian.query.matter.steps.MatterHeads;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/**
 * The list of a hand-over with its words.
 *
 * @param settled what stood in the former list and does not in this
 */
record HandOverList(List<Item> items, List<Item> settled) {
    /** That of a hand-over that is over. */
    static final HandOverList ON_PAPER = new HandOverList(List.of(), List.of());

    /**
     * A matter of the list.
     *
     * @param number null where it is not shown before the office has passed: a sensitive matter
     * @param change ADDED or CHANGED since the former list
     */
    record Item(
            UUID matter,
            @Nullable String number,
            String summary,
            MatterKind kind,
            StageCode stage,
            @Nullable LocalDate dueOn,
            List<Awaited> awaited,
            @Nullable String change) {}

    /** Something awaited, of whom, by when. */
    record Awaited(
            String task, @Nullable String of, @Nullable LocalDate on, boolean promise) {}

    /** Puts words in the place of ids. */
    record Reading(MatterHeads heads, Names names) {

        HandOverList of(HandOverRow row) {
            Map<Id.MatterId, OpenMatter> former = byId(row.told().former());
            Map<Id.MatterId, OpenMatter> now = byId(row.told().open());
            List<OpenMatter> settled = row.told().former().stream()
                    .filter(one -> !now.containsKey(one.matter()))
                    .toList();
            Words words = words(
                    row,
                    Stream.concat(row.told().open().stream(), settled.stream()).toList());
            return new HandOverList(
                    row.told().open().stream()
                            .map(one -> item(one, words, change(one, former)))
                            .toList(),
                    settled.stream().map(one -> item(one, words, null)).toList());
        }

        private static @Nullable String change(OpenMatter one, Map<Id.MatterId, OpenMatter> former) {
            if (former.isEmpty() || one.equals(former.get(one.matter()))) {
                return null;
            }
            return former.containsKey(one.matter()) ? "CHANGED" : "ADDED";
        }

        private record Words(Map<UUID, MatterHead> heads, Map<UUID, String> organisations) {}

        /**
         * Numbers and summaries as the office that passes sees them, so that the successor can read what he signs; sensitive matters are
         * left out until the office is his.
         */
        private Words words(HandOverRow row, List<OpenMatter> matters) {
            HandOverRow.Told told = row.told();
            boolean handles = told.role() == Role.LIAISON || told.role() == Role.HANDLER;
            Scope office = new Scope(
                    row.area(),
                    handles ? told.role() : Role.CLERK,
                    new Id.PersonId(row.giver()),
                    new Id.OfficeId(row.office()),
                    told.organisation());
            Set<UUID> organisations = matters.stream()
                    .flatMap(one -> one.awaited().stream())
                    .map(OpenMatter.Awaited::of)
                    .filter(Objects::nonNull)
                    .map(Id.OrganisationId::value)
                    .collect(Collectors.toSet());
            return new Words(
                    heads.heads(
                            matters.stream().map(one -> one.matter().value()).toList(), office),
                    names.organisations(organisations, office));
        }

        private static Item item(OpenMatter one, Words words, @Nullable String change) {
            MatterHead head = words.heads().get(one.matter().value());
            return new Item(
                    one.matter().value(),
                    head == null ? null : head.receiptNo(),
                    head == null ? "" : head.summary(),
                    head == null ? MatterKind.ISSUE : head.kind(),
                    one.stage(),
                    one.dueOn(),
                    one.awaited().stream()
                            .map(each -> new Awaited(
                                    each.task().name(),
                                    each.of() == null
                                            ? null
                                            : words.organisations()
                                                    .get(each.of().value()),
                                    each.on(),
                                    each.isPromise()))
                            .toList(),
                    change);
        }

        private static Map<Id.MatterId, OpenMatter> byId(List<OpenMatter> list) {
            return list.stream().collect(Collectors.toMap(OpenMatter::matter, Function.identity()));
        }
    }
}
