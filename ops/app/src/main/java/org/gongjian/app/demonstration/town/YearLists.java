package org.gongjian.app.demonstration.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.app.demonstration.matters.Tables;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.visit.VisitCommand;
import org.gongjian.command.yearplan.EntryFacts;
import org.gongjian.command.yearplan.YearPlanCommand;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.yearplan.InTheCommunity;
import org.gongjian.yearplan.NeedClass;
import org.gongjian.yearplan.ProjectKind;
import org.gongjian.yearplan.ResourceClass;
import org.gongjian.yearplan.YearPlanEvent;
import org.jspecify.annotations.Nullable;

/**
 * 三个清单和走访: what each community gathered at the beginning of the year. In one place the lists are published and changed since, in
 * one they were published a second time, in one they are not published yet.
 */
public final class YearLists implements Chapter {
    private static final String NONE = "-";
    private static final Map<Place, String> CLERKS =
            Map.of(Place.LIUYIN, "chenxiaolan", Place.JICHUANG, "xujing", Place.JINHU, "shenjie");
    private static final Map<Place, String> SECRETARIES =
            Map.of(Place.LIUYIN, "zhangguoping", Place.JICHUANG, "hanlixin", Place.JINHU, "luowen");

    private final EntryFacts entries;
    private final TextsLookedThrough texts;
    private final Streams streams;

    public YearLists(EntryFacts entries, TextsLookedThrough texts, Streams streams) {
        this.entries = entries;
        this.texts = texts;
        this.streams = streams;
    }

    @Override
    public String name() {
        return "year-lists";
    }

    /** The lists of last year while it is too early for those of this one. */
    public static int year(LocalDate today) {
        return today.getMonthValue() < 3 ? today.getYear() - 1 : today.getYear();
    }

    /** Under which the lists of a community are made. */
    public static String key(Place place, int year) {
        return "year-plan/" + place.key() + "/" + year;
    }

    @Override
    public void tell(Seeding seeding) {
        for (Place place : List.of(Place.JINHU, Place.LIUYIN, Place.JICHUANG)) {
            new Telling(seeding, place).tell();
        }
    }

    /** The lists of one community. */
    private final class Telling {
        private final Seeding seeding;
        private final Place place;
        private final AreaPath area;
        private final int year;
        private final UUID plan;
        private final String key;
        private int visits;
        private int told;

        Telling(Seeding seeding, Place place) {
            this.seeding = seeding;
            this.place = place;
            this.area = seeding.area(place);
            this.year = year(seeding.today());
            this.key = key(place, year);
            this.plan = seeding.id(key);
        }

        void tell() {
            at(1, 12);
            seeding.once(
                    key,
                    edges -> List.of(new Asked<>(
                            plan.toString(),
                            new YearPlanCommand.Open(year),
                            edges.edge(clerk(), area, HappenedInput.NOTHING))));
            for (List<String> row : Tables.rows("lists.tsv")) {
                if (row.get(1).equals(place.key())) {
                    seeding.requireGoingOn();
                    row(row);
                }
            }
            afterwards();
        }

        private void row(List<String> row) {
            switch (row.getFirst()) {
                case "visit" -> visit(row);
                case "need" -> {
                    at(1, 13 + told % 16);
                    ask(clerk(), need(row));
                }
                case "merge" -> {
                    at(1, 30);
                    ask(clerk(), new YearPlanCommand.MergeNeeds("N" + row.get(2), keys("N", row.get(3)), null));
                }
                case "resource" -> {
                    at(2, 3);
                    ask(clerk(), resource(row));
                }
                case "match" -> {
                    at(2, 9);
                    ask(clerk(), new YearPlanCommand.Match("N" + row.get(2), "R" + row.get(3), row.get(4)));
                }
                case "project" -> {
                    at(2, 20);
                    ask(secretary(), project(row));
                }
                default -> throw new IllegalStateException(row.toString());
            }
        }

        /** Published where it was; what changed since says why. */
        private void afterwards() {
            if (place == Place.JICHUANG) {
                return;
            }
            at(2, 28);
            ask(secretary(), new YearPlanCommand.Publish());
            LocalDate changed = seeding.today().minusDays(20);
            if (changed.isBefore(LocalDate.of(year, 3, 2))) {
                return;
            }
            seeding.at(changed, "10:20");
            if (place == Place.LIUYIN) {
                ask(
                        clerk(),
                        new YearPlanCommand.ListNeed(words("下水管道分批更换", NeedClass.FACILITIES, null, 5), "近来反映集中，补充列入"));
                seeding.at(changed.plusDays(8), "16:00");
                ask(secretary(), new YearPlanCommand.Publish());
            } else {
                ask(clerk(), new YearPlanCommand.ListNeed(words("老旧楼栋加装扶手", NeedClass.CARE, "G2", 6), "座谈会新提出"));
                ask(clerk(), new YearPlanCommand.Remove("N23", "已列入街道文明养宠专项，统一办理"));
            }
        }

        private void visit(List<String> row) {
            visits++;
            at(1, 12);
            seeding.at(LocalDate.of(year, 1, 12).plusDays(Long.parseLong(row.get(5))), "15:10");
            VisitCommand.Words words = new VisitCommand.Words(
                    persons(row.get(3)),
                    persons(row.get(4)),
                    row.get(6),
                    parts(row.get(7), "\\|"),
                    parts(row.get(8), "\\|"),
                    given(row.get(9)));
            Id.OrganisationId organisation = seeding.organisation(row.get(2));
            List<@Nullable String> more = new ArrayList<>(words.needs());
            more.addAll(words.offers());
            more.add(words.agreed());
            seeding.once(visitKey(visits), edges -> {
                Edge edge = edge(edges, clerk(), Set.of(organisation));
                return List.of(new Asked<>(
                        seeding.id(visitKey(visits)).toString(),
                        new VisitCommand.RecordVisit(organisation, words),
                        edge.withTextsLookedThrough(texts.of(words.heard(), more, Set.of()))));
            });
        }

        private YearPlanCommand need(List<String> row) {
            return new YearPlanCommand.ListNeed(
                    new YearPlanCommand.NeedWords(
                            row.get(6),
                            given(row.get(7)),
                            NeedClass.valueOf(row.get(2)),
                            given(row.get(3)),
                            List.of(),
                            from(row.get(5)),
                            List.of(),
                            Integer.valueOf(row.get(4)),
                            "一月入户走访和问卷"),
                    null);
        }

        private YearPlanCommand.NeedWords words(String title, NeedClass of, @Nullable String grid, int opinions) {
            return new YearPlanCommand.NeedWords(
                    title, null, of, grid, matters(), List.of(), List.of(), opinions, "座谈会和巡查");
        }

        /** Some of those that were told of this place. */
        private List<Id.MatterId> matters() {
            return Stream.of(1, 2)
                    .flatMap(
                            number -> seeding
                                    .answered(
                                            RequestKey.of(Seeding.OWNER, "matter/closed/" + place.key() + "/" + number))
                                    .stream())
                    .map(answer -> new Id.MatterId(UUID.fromString(answer.id())))
                    .toList();
        }

        private YearPlanCommand resource(List<String> row) {
            return new YearPlanCommand.ListResource(
                    new YearPlanCommand.ResourceWords(
                            row.get(6),
                            null,
                            ResourceClass.valueOf(row.get(2)),
                            seeding.organisation(row.get(3)),
                            given(row.get(7)),
                            given(row.get(4)),
                            from(row.get(5)),
                            List.of()),
                    null);
        }

        private YearPlanCommand project(List<String> row) {
            return new YearPlanCommand.DraftProject(
                    new YearPlanCommand.ProjectWords(
                            row.get(6),
                            given(row.get(7)),
                            ProjectKind.valueOf(row.get(2)),
                            parts(row.get(3), ",").stream()
                                    .map(InTheCommunity::valueOf)
                                    .toList(),
                            keys("N", row.get(4)),
                            keys("R", row.get(5))),
                    null);
        }

        private void ask(Acting by, YearPlanCommand command) {
            told++;
            seeding.once(
                    key + "/" + told,
                    edges -> List.of(new Asked<>(
                            plan.toString(),
                            command,
                            entries.lookedThrough(
                                    edge(edges, by, EntryFacts.organisations(command)), facts(), command))));
        }

        private Edge edge(EdgeFacts edges, Acting by, Set<Id.OrganisationId> organisations) {
            return edges.edge(
                    by,
                    area,
                    HappenedInput.NOTHING,
                    new EdgeFacts.Named(Set.of(), new HashSet<>(organisations), edges.now()));
        }

        private List<YearPlanEvent> facts() {
            return streams.open(plan.toString()).orElseThrow().facts(YearPlanEvent.class);
        }

        private void at(int month, int day) {
            seeding.at(LocalDate.of(year, month, day), "09:30");
        }

        private Acting clerk() {
            return seeding.as(CLERKS.getOrDefault(place, ""));
        }

        private Acting secretary() {
            return seeding.as(SECRETARIES.getOrDefault(place, ""));
        }

        private List<Id.PersonId> persons(String login) {
            return login.equals(NONE) ? List.of() : List.of(seeding.as(login).person());
        }

        private List<Id.VisitId> from(String visit) {
            return visit.equals(NONE)
                    ? List.of()
                    : List.of(new Id.VisitId(seeding.id(visitKey(Integer.parseInt(visit)))));
        }

        private String visitKey(int number) {
            return "visit/" + place.key() + "/" + year + "/" + number;
        }
    }

    private static List<String> keys(String letter, String numbers) {
        return parts(numbers, ",").stream().map(number -> letter + number).toList();
    }

    private static List<String> parts(String given, String by) {
        return given.equals(NONE) ? List.of() : Arrays.asList(given.split(by));
    }

    private static @Nullable String given(String cell) {
        return cell.equals(NONE) ? null : cell;
    }
}
