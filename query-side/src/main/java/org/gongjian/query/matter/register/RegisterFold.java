package org.gongjian.query.matter.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.CommitmentStage;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.Handling;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.matter.Handlings;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.jspecify.annotations.Nullable;

/** What a matter's stream says as one line of the register: the fold of the record itself, so that stages and corrections agree with it. */
final class RegisterFold {
    /** Stands where own words stood. */
    static final String ERASED = "〔已依法删除〕";

    private RegisterFold() {}

    /** The line, or nothing for a stream that never became a matter. {@code open} opens a title for reading. */
    static Optional<RegisterRow> of(List<Recorded> stream, Function<Concealed, Optional<String>> open) {
        List<MatterEvent> facts =
                stream.stream().map(event -> (MatterEvent) event.fact()).toList();
        if (!(MatterState.fold(facts) instanceof MatterState.Known known)) {
            return Optional.empty();
        }
        Recorded last = stream.getLast();
        AreaPath area = last.area();
        if (area == null) {
            throw new IllegalStateException("a matter without an area");
        }
        List<MatterEvent> effective = Corrections.applied(facts);
        Beginning beginning = effective.stream()
                .map(RegisterFold::beginning)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        MatterFile file = known.file();
        Handling handling = Handlings.of(known.stage());
        List<UUID> handlers = Handlings.handlers(known.stage(), effective);
        Due due = due(known.stage());
        Concealed title = beginning.title();
        return Optional.of(new RegisterRow(
                last.id(),
                last.sequence(),
                file.kind(),
                known.code(),
                known.stage() instanceof Stage.Closed closed ? closed.reason() : null,
                beginning.number(),
                file.filing().caseNo(),
                beginning.source(),
                text(file.filing().publicSummary()),
                title == null ? "" : open.apply(title).orElse(ERASED),
                title == null ? null : title.key().value(),
                file.filing().category(),
                beginning.grid(),
                beginning.at().truncatedTo(ChronoUnit.MICROS),
                beginning.dateOnly(),
                due == null ? null : due.on(),
                due == null ? RegisterRow.NOTHING_DUE : due.until().truncatedTo(ChronoUnit.MICROS),
                handlers,
                Handlings.involved(file, handlers),
                new RegisterRow.Marks(
                        handling != null && handling.clock().suspended() != null,
                        file.marks().supervised(),
                        file.replies().reopened(),
                        handling != null && handling.clock().returnAsked() != null,
                        handling != null && handling.clock().extensionAsked() != null,
                        file.filing().vital(),
                        file.filing().sensitivity() != Sensitivity.ORDINARY),
                new RegisterRow.Where(
                        area.district().value(), Columns.value(area.street()), Columns.value(area.community()))));
    }

    private record Beginning(
            String number,
            @Nullable String source,
            @Nullable Concealed title,
            @Nullable String grid,
            Instant at,
            boolean dateOnly) {}

    /** What the fact says with which the matter begins; null for every other fact. */
    private static @Nullable Beginning beginning(MatterEvent fact) {
        if (fact instanceof MatterEvent.IssueRaised it) {
            return new Beginning(
                    it.receiptNo(),
                    null,
                    null,
                    it.grid(),
                    it.happened().at(),
                    it.happened().dateOnly());
        }
        if (fact instanceof MatterEvent.ProposalReceived it) {
            return new Beginning(
                    it.receiptNo(),
                    null,
                    it.title(),
                    null,
                    it.happened().at(),
                    it.happened().dateOnly());
        }
        if (fact instanceof CommitmentEvent.Begun it) {
            return new Beginning(
                    it.receiptNo(),
                    null,
                    null,
                    null,
                    it.happened().at(),
                    it.happened().dateOnly());
        }
        if (fact instanceof MatterEvent.TakenOver it) {
            return new Beginning(it.sourceNo(), it.source(), it.title(), null, it.raisedAt(), it.raisedDateOnly());
        }
        return null;
    }

    private static @Nullable Due due(Stage stage) {
        return switch (stage) {
            case CommitmentStage.Owed it -> it.occurrence().until();
            case CommitmentStage.ToBeVerified it -> it.done().verificationDue();
            case CommitmentStage.Unclaimed _, CommitmentStage.Taken _ -> null;
            case Stage.Received it -> it.admissionDue();
            case Stage.Returned it -> it.completionDue();
            case Stage.ReferredUnadmitted it -> it.before().admissionDue();
            case Stage.ReferredAdmitted it -> it.before().provisionalDue();
            case Stage.Admitted it -> it.provisionalDue();
            case Stage.OnAgenda it -> due(it.before());
            case Stage.Handled it -> it.handling().due();
            case Stage.Confirmed it ->
                it.handling() == null ? null : it.handling().due();
            case Stage.Answered it -> it.answer().followUpDue();
            case Stage.ToVerify it -> it.justified() ? null : it.verificationDue();
            case Stage.Promised it -> it.promise().until();
            case Stage.LongList it -> it.reviewDue();
            case Stage.TakenOver _, Stage.Closed _ -> null;
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
