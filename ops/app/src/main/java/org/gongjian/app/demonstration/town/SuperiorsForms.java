package org.gongjian.app.demonstration.town;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.reportform.FormTitle;
import org.gongjian.command.reportform.ReportFormDesk;
import org.gongjian.record.Acting;
import org.gongjian.reportform.FormPeriod;
import org.gongjian.reportform.MappedCell;

/** The quarterly form of the district, put in by the street and mapped: its three communities in rows, their sum by its own formulas. */
public final class SuperiorsForms implements Chapter {
    private static final String SHEET = "季度报表";
    private static final List<Integer> COMMUNITIES = List.of(5, 6, 7);
    private static final int WHOLE = 8;
    /** By column: which figure, and of which days. The superior works out the sums of the last row where there is a formula. */
    private static final Map<String, Asked> COLUMNS = new TreeMap<>(Map.ofEntries(
            Map.entry("B", new Asked("carriedOver")),
            Map.entry("C", new Asked("received")),
            Map.entry("D", new Asked("onTheSpot")),
            Map.entry("E", new Asked("received", MappedCell.Days.LAST_YEAR)),
            Map.entry("F", new Asked("admitted")),
            Map.entry("G", new Asked("admitted", MappedCell.Days.YEAR_TO_DATE)),
            Map.entry("H", new Asked("finished")),
            Map.entry("I", new Asked("finishedInTime")),
            Map.entry("J", new Asked("open")),
            Map.entry("K", new Asked("overdue")),
            Map.entry("L", new Asked("rates.inTime")),
            Map.entry("M", new Asked("rates.satisfied")),
            Map.entry("N", new Asked("proposals.admitted"))));

    private final ReportFormDesk desk;

    public SuperiorsForms(ReportFormDesk desk) {
        this.desk = desk;
    }

    private record Asked(String figure, MappedCell.Days days) {
        Asked(String figure) {
            this(figure, MappedCell.Days.THIS);
        }

        MappedCell in(String cell, MappedCell.Area area) {
            return new MappedCell(SHEET, cell, figure, MappedCell.Part.VALUE, area, days, null, null);
        }
    }

    @Override
    public String name() {
        return "superiors-forms";
    }

    @Override
    public void tell(Seeding seeding) {
        Acting street = seeding.as("dujuan");
        UUID form = seeding.id("form/quarterly");
        seeding.at(seeding.today().minusDays(20), "10:20");
        if (!desk.has(form)) {
            desk.take(
                    form,
                    new FormTitle("社区诉求、建议案办理情况季度报表", "区委组织部", FormPeriod.QUARTER),
                    List.of(new Input.Upload("workbook", "季度报表.xlsx", workbook())),
                    street,
                    seeding.now());
        }
        if (desk.mapped(form) == 0) {
            desk.map(form, 0, cells(), street, seeding.now());
        }
    }

    private static List<MappedCell> cells() {
        Stream<MappedCell> communities = COLUMNS.entrySet().stream()
                .flatMap(column -> COMMUNITIES.stream()
                        .map(row -> column.getValue().in(column.getKey() + row, MappedCell.Area.IN_ROW)));
        Stream<MappedCell> whole = COLUMNS.entrySet().stream()
                .filter(column -> column.getValue().figure().startsWith("rates."))
                .map(column -> column.getValue().in(column.getKey() + WHOLE, MappedCell.Area.ASKED));
        return Stream.concat(communities, whole).toList();
    }

    private static byte[] workbook() {
        try (InputStream in = SuperiorsForms.class.getResourceAsStream("/demonstration/quarterly-return.xlsx")) {
            return Objects.requireNonNull(in, "quarterly-return.xlsx").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
