package org.gongjian.query.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.query.matter.Handlings;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be looked for in a matter's stream: the fold of the record itself, so that stages and corrections agree with it. */
final class SearchFold {
    /** Stands where own words stood. */
    static final String ERASED = "〔已依法删除〕";

    private static final Pattern BUILDING = Pattern.compile("([0-9]{1,4}|[一二三四五六七八九十]{1,3})\\s*(号楼|栋|幢|座)");

    private SearchFold() {}

    /** Opens own words for reading. */
    interface Opening {
        Optional<String> open(Concealed box, String field);
    }

    /** The row, or nothing for a stream that never became a matter. */
    static Optional<SearchRow> of(List<Recorded> stream, Opening open) {
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
        Told told = effective.stream()
                .map(SearchFold::told)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        @Nullable
        Concealed text = effective.reversed().stream()
                .filter(MatterEvent.Resubmitted.class::isInstance)
                .map(fact -> ((MatterEvent.Resubmitted) fact).text())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(told.text());
        MatterFile file = known.file();
        String summary =
                file.filing().publicSummary() == null ? "" : file.filing().publicSummary();
        SearchRow.Words words =
                new SearchRow.Words(summary, opened(told.title(), "title", open), opened(text, "text", open));
        String place =
                told.place() == null ? "" : open.open(told.place(), "place").orElse("");
        return Optional.of(new SearchRow(
                last.id(),
                last.sequence(),
                file.kind(),
                known.code(),
                new SearchRow.Numbers(told.number(), file.filing().caseNo(), told.source(), letters(effective)),
                words,
                Stream.of(told.title(), text, told.place())
                        .filter(Objects::nonNull)
                        .map(box -> box.key().value())
                        .distinct()
                        .toList(),
                file.filing().category(),
                told.grid(),
                building(place, summary, words.title(), words.text()),
                told.at().truncatedTo(ChronoUnit.MICROS),
                told.dateOnly(),
                raisers(file, told),
                Handlings.involved(file, Handlings.handlers(known.stage(), effective)),
                file.filing().sensitivity() != Sensitivity.ORDINARY,
                new SearchRow.Where(
                        area.district().value(), Columns.value(area.street()), Columns.value(area.community()))));
    }

    /** Whose words a stream holds. */
    static Set<Id.PersonId> owners(List<Recorded> stream) {
        Set<Id.PersonId> owners = new LinkedHashSet<>();
        for (Recorded event : stream) {
            Told told = told((MatterEvent) event.fact());
            if (told != null) {
                Stream.of(told.title(), told.text(), told.place())
                        .filter(Objects::nonNull)
                        .forEach(box -> owners.add(box.key()));
            } else if (event.fact() instanceof MatterEvent.Resubmitted it && it.text() != null) {
                owners.add(it.text().key());
            }
        }
        return owners;
    }

    private record Told(
            String number,
            @Nullable String source,
            @Nullable Concealed title,
            @Nullable Concealed text,
            @Nullable Concealed place,
            @Nullable String grid,
            Instant at,
            boolean dateOnly,
            Id.@Nullable PersonId writer) {}

    /** What the fact says with which the matter begins; null for every other fact. */
    private static @Nullable Told told(MatterEvent fact) {
        if (fact instanceof MatterEvent.IssueRaised it) {
            return new Told(
                    it.receiptNo(),
                    null,
                    null,
                    it.text(),
                    it.place(),
                    it.grid(),
                    it.happened().at(),
                    it.happened().dateOnly(),
                    null);
        }
        if (fact instanceof MatterEvent.ProposalReceived it) {
            return new Told(
                    it.receiptNo(),
                    null,
                    it.title(),
                    it.text(),
                    null,
                    null,
                    it.happened().at(),
                    it.happened().dateOnly(),
                    null);
        }
        if (fact instanceof CommitmentEvent.Begun it) {
            return new Told(
                    it.receiptNo(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    it.happened().at(),
                    it.happened().dateOnly(),
                    null);
        }
        if (fact instanceof MatterEvent.TakenOver it) {
            return new Told(
                    it.sourceNo(),
                    it.source(),
                    it.title(),
                    it.text(),
                    null,
                    null,
                    it.raisedAt(),
                    it.raisedDateOnly(),
                    it.by());
        }
        return null;
    }

    private static String opened(@Nullable Concealed box, String field, Opening open) {
        return box == null ? "" : open.open(box, field).orElse(ERASED);
    }

    private static List<String> letters(List<MatterEvent> facts) {
        Set<@Nullable String> letters = new LinkedHashSet<>();
        for (MatterEvent fact : facts) {
            if (fact instanceof MatterEvent.Referred it) {
                letters.add(it.letterNo());
            } else if (fact instanceof MatterEvent.ReferralAnswered it) {
                letters.add(it.letterNo());
            } else if (fact instanceof MatterEvent.SupervisionOpened it) {
                letters.add(it.letterNo());
            } else if (fact instanceof MatterEvent.AnswerIssued it) {
                letters.add(it.letterNo());
            }
        }
        return letters.stream().filter(Objects::nonNull).toList();
    }

    /** The first building that is told of, as 3号楼; empty for none. */
    static String building(String... told) {
        for (String one : told) {
            Matcher found = BUILDING.matcher(Plain.letters(one));
            if (found.find()) {
                return found.group(1) + "号楼";
            }
        }
        return "";
    }

    private static List<UUID> raisers(MatterFile file, Told told) {
        Set<UUID> persons = new LinkedHashSet<>();
        file.origin().raisers().stream()
                .map(Raiser::person)
                .filter(Objects::nonNull)
                .forEach(person -> persons.add(person.value()));
        file.origin().signers().stream().map(SignerAsWritten::person).forEach(person -> persons.add(person.value()));
        if (told.writer() != null) {
            persons.add(told.writer().value());
        }
        return List.copyOf(persons);
    }
}
