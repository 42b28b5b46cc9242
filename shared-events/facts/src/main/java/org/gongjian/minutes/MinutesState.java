package org.gongjian.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is known of the minutes of a meeting: one type per stage. */
public sealed interface MinutesState {

    /** Before the first fact. */
    MinutesState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements MinutesState {}

    /** Minutes that were drafted, whatever became of them. */
    sealed interface Known extends MinutesState {
        /** What holds of them at every stage. */
        File file();

        /** The code that pages and refusals show. */
        default MinutesStage stage() {
            return switch (this) {
                case Drafted ignored -> MinutesStage.DRAFTED;
                case Returned ignored -> MinutesStage.RETURNED;
                case Checked ignored -> MinutesStage.CHECKED;
                case Issued ignored -> MinutesStage.ISSUED;
            };
        }
    }

    /** Their words can still be changed. */
    sealed interface Unsigned extends Known {}

    /** 待保密审查 */
    record Drafted(File file) implements Unsigned {}

    /** 退回修改 */
    record Returned(File file, String reason) implements Unsigned {}

    /** 待签发 */
    record Checked(File file) implements Unsigned {}

    /** 已签发: the version last issued holds. */
    record Issued(File file) implements Known {}

    /** A fact that does not fit: nothing is decided on these minutes any more. */
    record Anomaly(MinutesState before, MinutesEvent misfit) implements MinutesState {}

    /**
     * What holds of minutes at every stage.
     *
     * @param hands everybody who drafted or changed the version that is worked on
     * @param correcting why what was issued is corrected; null for the first version
     * @param versions that were issued, the first first
     * @param lastAt when the last fact happened
     */
    record File(
            Id.MeetingId meeting,
            Wording wording,
            Set<Id.PersonId> hands,
            LocalDate issueBy,
            @Nullable String correcting,
            List<Version> versions,
            Instant lastAt) {
        public File {
            hands = Set.copyOf(hands);
            versions = List.copyOf(versions);
        }

        /** The version last issued. */
        public Optional<Version> latest() {
            return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
        }

        private File reworded(Wording other, Happened by) {
            Set<Id.PersonId> all = new LinkedHashSet<>(hands);
            all.addAll(handsOf(by));
            return new File(meeting, other, all, issueBy, correcting, versions, by.at());
        }

        private File corrected(MinutesEvent.CorrectionDrafted event) {
            Happened by = event.happened();
            return new File(meeting, event.wording(), handsOf(by), issueBy, event.reason(), versions, by.at());
        }

        private File after(Happened happened) {
            return new File(meeting, wording, hands, issueBy, correcting, versions, happened.at());
        }

        private File with(Version version, Happened happened) {
            List<Version> all = new ArrayList<>(versions);
            all.removeIf(one -> one.issued().version() == version.issued().version());
            all.add(version);
            return new File(meeting, wording, hands, issueBy, correcting, all, happened.at());
        }
    }

    /**
     * A version that was issued.
     *
     * @param wording as it was issued
     * @param correcting why it took the place of the one before; null for the first
     * @param places where it was made public
     */
    record Version(
            MinutesEvent.Issued issued,
            Wording wording,
            @Nullable String correcting,
            Set<PublicPlace> places) {
        public Version {
            places = Set.copyOf(places);
        }

        private Version at(List<PublicPlace> more) {
            Set<PublicPlace> all = new LinkedHashSet<>(places);
            all.addAll(more);
            return new Version(issued, wording, correcting, all);
        }
    }

    private static Set<Id.PersonId> handsOf(Happened happened) {
        Set<Id.PersonId> hands = new LinkedHashSet<>();
        Stream.of(Optional.ofNullable(happened.actedBy()), Optional.ofNullable(happened.recordedBy()))
                .flatMap(Optional::stream)
                .forEach(hands::add);
        return hands;
    }

    /** The state after this fact. */
    default MinutesState evolve(MinutesEvent event) {
        @Nullable
        MinutesState next = switch (this) {
            case NotYetKnown() -> event instanceof MinutesEvent.Drafted drafted ? drafted(drafted) : null;
            case Known known -> known(known, event);
            case Anomaly anomaly -> anomaly;
        };
        return next == null ? new Anomaly(this, event) : next;
    }

    private static Drafted drafted(MinutesEvent.Drafted event) {
        Happened by = event.happened();
        return new Drafted(
                new File(event.meeting(), event.wording(), handsOf(by), event.issueBy(), null, List.of(), by.at()));
    }

    private static @Nullable MinutesState known(Known now, MinutesEvent event) {
        File file = now.file();
        return switch (event) {
            case MinutesEvent.Drafted ignored -> null;
            case MinutesEvent.Edited e ->
                now instanceof Unsigned ? new Drafted(file.reworded(e.wording(), e.happened())) : null;
            case MinutesEvent.CheckedForSecrecy e ->
                now instanceof Drafted ? new Checked(file.after(e.happened())) : null;
            case MinutesEvent.Returned e ->
                now instanceof Drafted ? new Returned(file.after(e.happened()), e.reason()) : null;
            case MinutesEvent.Issued e ->
                now instanceof Checked && e.version() == file.versions().size() + 1
                        ? new Issued(
                                file.with(new Version(e, file.wording(), file.correcting(), Set.of()), e.happened()))
                        : null;
            case MinutesEvent.Published e ->
                now instanceof Issued
                        ? file.latest()
                                .filter(version -> version.issued().version() == e.version())
                                .map(version -> new Issued(file.with(version.at(e.places()), e.happened())))
                                .orElse(null)
                        : null;
            case MinutesEvent.CorrectionDrafted e -> now instanceof Issued ? new Drafted(file.corrected(e)) : null;
        };
    }
}
