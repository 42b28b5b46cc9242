package org.gongjian.query.matter.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.record.Id;

/**
 * A piece of a sentence: key {@code timeline.<key>} of the message bundle and what goes into its places.
 *
 * @param args in the order of the places
 */
record Fragment(String key, List<Arg> args) {
    Fragment {
        args = List.copyOf(args);
    }

    static Fragment of(String key, Arg... args) {
        return new Fragment(key, List.of(args));
    }

    /**
     * What goes into a place; names are looked up when the sentence is shown.
     *
     * @param is how the value is to be read
     */
    record Arg(Kind is, String value) {
        static Arg text(String text) {
            return new Arg(Kind.TEXT, text);
        }

        static Arg number(long number) {
            return new Arg(Kind.TEXT, String.valueOf(number));
        }

        static Arg time(Instant at) {
            return new Arg(Kind.TIME, at.toString());
        }

        /** A field of a fact, by its path. */
        static Arg field(String path) {
            return new Arg(Kind.FIELD, path);
        }

        /** A category, by its code. */
        static Arg category(String code) {
            return new Arg(Kind.CATEGORY, code);
        }

        static Arg day(LocalDate day) {
            return new Arg(Kind.DAY, day.toString());
        }

        static Arg choice(Enum<?> constant) {
            return new Arg(Kind.CHOICE, constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }

        static Arg organisations(Collection<Id.OrganisationId> ids) {
            return new Arg(
                    Kind.ORGANISATIONS,
                    ids.stream().map(Id.OrganisationId::toString).collect(Collectors.joining(",")));
        }

        static Arg organisation(Id.OrganisationId id) {
            return new Arg(Kind.ORGANISATIONS, id.toString());
        }

        static Arg person(Id.PersonId id) {
            return new Arg(Kind.PERSON, id.toString());
        }

        static Arg area(Id.AreaId id) {
            return new Arg(Kind.AREA, id.toString());
        }

        /** An agreement, by its number; the reader is led to it. */
        static Arg agreement(Id.AgreementId id, String number) {
            return new Arg(Kind.AGREEMENT, id + " " + number);
        }

        /** The id of what it leads to, where it is an agreement. */
        Optional<UUID> agreement() {
            return is == Kind.AGREEMENT
                    ? Optional.of(UUID.fromString(value.substring(0, value.indexOf(' '))))
                    : Optional.empty();
        }

        /** A motion, by what its meeting is called; the reader is led to it. */
        static Arg motion(Id.MotionId id, String meeting) {
            return new Arg(Kind.MOTION, id + " " + meeting);
        }

        /** The id of what it leads to, where it is a motion. */
        Optional<UUID> motion() {
            return is == Kind.MOTION
                    ? Optional.of(UUID.fromString(value.substring(0, value.indexOf(' '))))
                    : Optional.empty();
        }

        static Arg matter(Id.MatterId id) {
            return new Arg(Kind.MATTER, id.toString());
        }
    }

    /** How a value is to be read. */
    enum Kind {
        TEXT,
        DAY,
        TIME,
        FIELD,
        CATEGORY,
        CHOICE,
        ORGANISATIONS,
        PERSON,
        AREA,
        MATTER,
        AGREEMENT,
        MOTION
    }
}
