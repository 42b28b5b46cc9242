package org.gongjian.query.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.minutes.Wording;
import org.gongjian.query.meeting.MeetingRow;
import org.gongjian.query.platform.paging.Place;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a meeting that was held.
 *
 * @param title of the meeting
 * @param heldAt when it ended
 * @param issueBy the day by which the charter wants them signed
 * @param told null while nobody drafted any
 */
public record MinutesRow(
        UUID meeting,
        @Nullable String title,
        @Nullable Instant heldAt,
        Stage stage,
        @Nullable LocalDate issueBy,
        AreaPath area,
        @Nullable Told told) {

    /** Of a meeting of which nobody drafted any yet. */
    static MinutesRow awaited(MeetingRow meeting) {
        return new MinutesRow(
                meeting.id(),
                meeting.told().plan().title(),
                meeting.told().endedAt(),
                Stage.AWAITED,
                null,
                meeting.area(),
                null);
    }

    /** Where they stand in lists. */
    Place place() {
        return new Place(Objects.requireNonNull(heldAt), meeting);
    }

    /** Where they stand. */
    public enum Stage {
        /** 待起草 */
        AWAITED,
        /** 待保密审查 */
        DRAFTED,
        /** 退回修改 */
        RETURNED,
        /** 待签发 */
        CHECKED,
        /** 已签发 */
        ISSUED
    }

    /**
     * What is known of them.
     *
     * @param wording of the version that is worked on
     * @param returned why it was given back, while that holds
     * @param correcting why what was issued is corrected, while a correction is worked on
     * @param hands who drafted or changed it
     * @param versions that were issued, the first first
     */
    public record Told(
            UUID minutes,
            Wording wording,
            @Nullable String returned,
            @Nullable String correcting,
            List<UUID> hands,
            List<Version> versions,
            List<Entry> story) {
        public Told {
            hands = List.copyOf(hands);
            versions = List.copyOf(versions);
            story = List.copyOf(story);
        }

        /** A version by its number. */
        public Optional<Version> version(int number) {
            return versions.stream().filter(one -> one.version() == number).findFirst();
        }

        /** The version last issued. */
        public @Nullable Version latest() {
            return versions.isEmpty() ? null : versions.getLast();
        }

        /** For whom only some versions are, and nothing of what is worked on. */
        Told issuedOnly(List<Version> some) {
            return new Told(minutes, new Wording(null, null, List.of()), null, null, List.of(), some, List.of());
        }
    }

    /**
     * A version that was issued.
     *
     * @param by who signed it
     * @param correcting why it took the place of the one before
     * @param publishBy the day by which the charter wants it public
     * @param publishAt where the charter wants it
     */
    public record Version(
            int version,
            String number,
            Instant at,
            @Nullable UUID by,
            @Nullable String correcting,
            Wording wording,
            MinutesSheet sheet,
            LocalDate publishBy,
            List<PublicPlace> publishAt,
            int template,
            Attachment word,
            Attachment pdf,
            List<Publication> published) {
        public Version {
            publishAt = List.copyOf(publishAt);
            published = List.copyOf(published);
        }

        /** Whether it is public at this place. */
        public boolean isAt(PublicPlace place) {
            return published.stream().anyMatch(one -> one.place() == place);
        }

        /** Whether it is public anywhere. */
        public boolean isPublic() {
            return !published.isEmpty();
        }

        /** Where the charter wants it and it is not. */
        public List<PublicPlace> missing() {
            return publishAt.stream().filter(place -> !isAt(place)).toList();
        }

        /** Where it is not public yet. */
        public List<PublicPlace> left() {
            return List.of(PublicPlace.values()).stream()
                    .filter(place -> !isAt(place))
                    .toList();
        }
    }

    /** Where it was made public, and when. */
    public record Publication(PublicPlace place, Instant at) {}

    /**
     * A fact of the minutes.
     *
     * @param name its stored name
     * @param said the reason given
     */
    public record Entry(
            String name,
            Instant at,
            Instant recordedAt,
            @Nullable UUID by,
            @Nullable UUID recordedBy,
            @Nullable String said) {}
}
