package org.gongjian.query.figures.forms;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.reportform.MappedCell;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Reads the heads of a form's rows and columns: which figure, whose, of which days. It only proposes. */
final class FormWords {
    private static final String PROPOSALS = "建议案";
    private static final String COMMITMENTS = "承诺";
    private static final String ISSUES = "诉求";
    private static final String IN_BRACKETS = "[（(][^）)]*[）)]";
    private static final String NOT_LETTERS = "[\\p{Punct}\\p{IsPunctuation}\\s\\u3000%％]";

    /** How forms say it. */
    private static final Map<MappedCell.Days, List<String>> DAYS = new EnumMap<>(Map.of(
            MappedCell.Days.LAST_YEAR, List.of("同期", "上年", "去年"),
            MappedCell.Days.YEAR_TO_DATE, List.of("累计", "全年"),
            MappedCell.Days.PREVIOUS, List.of("上期", "上季", "上月")));

    /** A head that says of which days it is, and nothing else. */
    private static final Pattern DAYS_ONLY = Pattern.compile("[本上去当全]?(期|年|年度|季|季度|月|月份|半年)?(同期|累计)?");

    /** 填表人：, 审核人：: what stands beside it is written by hand. */
    private static final Pattern A_LINE_TO_WRITE_ON = Pattern.compile("[:：]\\s*$");

    private final List<Named> figures;

    /** A figure by a name that forms use. */
    private record Named(Figure figure, String name) {}

    /** How well a name fits. */
    private record Fit(Named named, int letters) {}

    /** Forms are written in Chinese, whatever language their reader prefers. */
    FormWords(MessageSource messages) {
        this.figures = Stream.of(Figure.values())
                .map(figure -> new Named(
                        figure,
                        plain(Objects.requireNonNull(
                                messages.getMessage("figure." + figure.key(), null, Locale.SIMPLIFIED_CHINESE)))))
                .toList();
    }

    /** A place as forms call it, with or without 社区. */
    static String place(String name) {
        String plain = plain(name);
        return plain.length() > 3 && plain.endsWith("社区") ? plain.substring(0, plain.length() - 2) : plain;
    }

    private static String plain(String text) {
        return text.replaceAll(IN_BRACKETS, "").replaceAll(NOT_LETTERS, "");
    }

    /**
     * What a free place seems to ask for.
     *
     * @param communities by {@link #place}
     */
    Optional<MappedCell> proposal(FormSheet sheet, String at, Set<String> communities) {
        List<String> row = sheet.rowHeads(at);
        if (row.stream().anyMatch(head -> A_LINE_TO_WRITE_ON.matcher(head).find())) {
            return Optional.empty();
        }
        List<String> column = sheet.columnHeads(at);
        String all = plain(String.join("", row) + String.join("", column));
        return Stream.concat(row.stream(), column.stream())
                .map(FormWords::plain)
                .filter(head -> !DAYS_ONLY.matcher(head).matches())
                .flatMap(head -> best(head, all.contains(PROPOSALS), all.contains(COMMITMENTS)).stream())
                .findFirst()
                .map(fit -> new MappedCell(
                        sheet.name(),
                        at,
                        fit.named().figure().key(),
                        MappedCell.Part.VALUE,
                        area(row, column, communities),
                        days(all.replace(fit.named().name(), "")),
                        kind(fit.named().figure(), all),
                        null));
    }

    /** The figure whose name fits this head best; the nearest head that fits any says what is asked. */
    private Optional<Fit> best(String head, boolean ofProposals, boolean ofCommitments) {
        return figures.stream()
                .filter(named -> ofProposals || named.figure().part() != Figure.Part.PROPOSALS)
                .filter(named -> ofCommitments || named.figure().part() != Figure.Part.COMMITMENTS)
                .flatMap(named -> fit(named, head).stream())
                .max(Comparator.comparingInt(Fit::letters)
                        .thenComparingInt(fit -> -fit.named().name().length()));
    }

    /** A head that contains the name, or is a part of it; a rate is never taken for a count. */
    private static Optional<Fit> fit(Named named, String head) {
        if (head.length() < 2 || head.endsWith("率") != named.figure().isRate()) {
            return Optional.empty();
        }
        if (head.contains(named.name())) {
            return Optional.of(new Fit(named, 2 * named.name().length() + (head.equals(named.name()) ? 1 : 0)));
        }
        return named.name().contains(head) ? Optional.of(new Fit(named, head.length())) : Optional.empty();
    }

    private static MappedCell.Area area(List<String> row, List<String> column, Set<String> communities) {
        return row.stream().map(FormWords::place).anyMatch(communities::contains)
                ? MappedCell.Area.IN_ROW
                : column.stream().map(FormWords::place).anyMatch(communities::contains)
                        ? MappedCell.Area.IN_COLUMN
                        : MappedCell.Area.ASKED;
    }

    private static MappedCell.Days days(String said) {
        return DAYS.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(said::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(MappedCell.Days.THIS);
    }

    /** A form of one kind says so in its title or heads; one that names both leaves it open. */
    private static @Nullable MatterKind kind(Figure figure, String said) {
        if (figure.part() == Figure.Part.PROPOSALS
                || figure.part() == Figure.Part.COMMITMENTS
                || said.contains(PROPOSALS) == said.contains(ISSUES)) {
            return null;
        }
        return said.contains(PROPOSALS) ? MatterKind.PROPOSAL : MatterKind.ISSUE;
    }
}
