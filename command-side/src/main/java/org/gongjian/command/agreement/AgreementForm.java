package org.gongjian.command.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.Term;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.commitment.ListEntry;
import org.gongjian.commitment.Measure;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The forms in which an agreement is written down. A row that is left empty, or emptied, is no row. */
final class AgreementForm {
    private AgreementForm() {}

    /** A form that says what an agreement promises. */
    sealed interface Worded permits Drafting, Revising, Varying {
        List<Row> items();
    }

    /**
     * A new one.
     *
     * @param communityName how the community's party organisation calls itself on the paper
     * @param unitParty how the unit's does
     * @param clauses one in each line
     */
    record Drafting(
            AgreementKind kind,
            Id.OrganisationId unit,
            Id.@Nullable PartyOrganisationId communityParty,
            @Longest(value = 60, oneLine = true) String communityName,
            @Longest(value = 60, oneLine = true) String unitParty,
            LocalDate from,
            LocalDate to,
            @Longest(1000) List<String> clauses,
            List<Row> items,
            Id.@Nullable AgreementId renewalOf)
            implements Worded {
        AgreementCommand.Wording wording() {
            return new AgreementCommand.Wording(new Term(from, to), clauses, lines(items));
        }
    }

    /** The same one anew. */
    record Revising(
            LocalDate from, LocalDate to, @Longest(1000) List<String> clauses, List<Row> items) implements Worded {
        AgreementCommand.Wording wording() {
            return new AgreementCommand.Wording(new Term(from, to), clauses, lines(items));
        }
    }

    /** One that binds, otherwise. */
    record Varying(
            @Longest(200) String reason,
            LocalDate from,
            LocalDate to,
            @Longest(1000) List<String> clauses,
            List<Row> items)
            implements Worded {
        AgreementCommand.Wording wording() {
            return new AgreementCommand.Wording(new Term(from, to), clauses, lines(items));
        }
    }

    /**
     * A promise.
     *
     * @param place of the row on the form, from 0: faults are named by it though rows left empty are not sent
     * @param key of the item that it changes; absent for a new one
     * @param atLeast with {@code unit}: what each occurrence must reach, as 14 户
     */
    record Row(
            @Nullable Integer place,
            @Longest(value = 10, oneLine = true) @Nullable String key,
            @Nullable Side promisor,
            @Longest(value = 100, oneLine = true) @Nullable String title,
            @Nullable Integer atLeast,
            @Longest(value = 10, oneLine = true) @Nullable String unit,
            List<Slot> windows,
            @Nullable ListEntry project) {

        /** How faults call the row. */
        String at(int n) {
            return "items[" + Objects.requireNonNullElse(place, n) + "]";
        }

        private boolean isEmpty() {
            return title == null
                    && atLeast == null
                    && unit == null
                    && windows.stream().allMatch(Slot::isEmpty);
        }
    }

    /** When it is due once. */
    record Slot(
            @Longest(value = 10, oneLine = true) @Nullable String key,
            @Longest(value = 30, oneLine = true) @Nullable String label,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        private boolean isEmpty() {
            return Stream.of(label, from, to).allMatch(Objects::isNull);
        }
    }

    private static List<AgreementCommand.Line> lines(List<Row> rows) {
        List<FieldError> faults = new ArrayList<>();
        List<AgreementCommand.Line> lines = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            Row row = rows.get(n);
            if (!row.isEmpty()) {
                line(row.at(n), row, faults, lines);
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return lines;
    }

    private static void line(String at, Row row, List<FieldError> faults, List<AgreementCommand.Line> lines) {
        int before = faults.size();
        require(at + ".promisor", row.promisor(), faults);
        require(at + ".title", row.title(), faults);
        if (row.atLeast() != null || row.unit() != null) {
            require(at + ".atLeast", row.atLeast(), faults);
            require(at + ".unit", row.unit(), faults);
        }
        List<AgreementCommand.Window> windows = windows(at, row.windows(), faults);
        if (faults.size() == before) {
            lines.add(new AgreementCommand.Line(
                    row.key(),
                    Objects.requireNonNull(row.promisor()),
                    Objects.requireNonNull(row.title()),
                    row.atLeast() == null ? null : new Measure(row.atLeast(), Objects.requireNonNull(row.unit())),
                    windows,
                    row.project()));
        }
    }

    private static List<AgreementCommand.Window> windows(String at, List<Slot> slots, List<FieldError> faults) {
        List<AgreementCommand.Window> windows = new ArrayList<>();
        for (int n = 0; n < slots.size(); n++) {
            Slot slot = slots.get(n);
            if (slot.isEmpty()) {
                continue;
            }
            String field = at + ".windows[" + n + "]";
            int before = faults.size();
            require(field + ".label", slot.label(), faults);
            require(field + ".from", slot.from(), faults);
            require(field + ".to", slot.to(), faults);
            if (faults.size() == before) {
                windows.add(new AgreementCommand.Window(
                        slot.key(),
                        Objects.requireNonNull(slot.label()),
                        Objects.requireNonNull(slot.from()),
                        Objects.requireNonNull(slot.to())));
            }
        }
        return windows;
    }

    private static void require(String field, @Nullable Object given, List<FieldError> faults) {
        if (given == null) {
            faults.add(new FieldError(field, FieldError.Code.REQUIRED));
        }
    }
}
