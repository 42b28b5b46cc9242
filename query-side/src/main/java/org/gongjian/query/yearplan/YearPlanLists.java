package org.gongjian.query.yearplan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.Lists;
import org.gongjian.query.matter.steps.MatterHeads;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.visit.VisitRow;
import org.gongjian.query.visit.Visits;
import org.gongjian.yearplan.EntryList;
import org.gongjian.yearplan.InTheCommunity;
import org.gongjian.yearplan.NeedClass;
import org.gongjian.yearplan.ProjectKind;
import org.gongjian.yearplan.ResourceClass;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The lists from which forms of the lists of a year choose. */
@Component
class YearPlanLists {
    private static final int VISITS = 20;

    private final Lists general;
    private final Directory directory;
    private final Names names;
    private final Visits visits;
    private final MatterHeads matters;
    private final MessageSource messages;

    YearPlanLists(
            Lists general,
            Directory directory,
            Names names,
            Visits visits,
            MatterHeads matters,
            MessageSource messages) {
        this.general = general;
        this.directory = directory;
        this.names = names;
        this.visits = visits;
        this.matters = matters;
        this.messages = messages;
    }

    /** Those that these fields ask for; what is chosen already is always among them, as far as the reader may open it. */
    Map<String, List<Choice>> of(
            List<StepField> fields,
            @Nullable YearPlanRow row,
            Map<String, List<String>> chosen,
            Scope scope,
            Locale locale) {
        Scope there = row == null ? scope : scope.narrowedTo(row.area());
        Map<String, List<Choice>> lists = new HashMap<>(general.of(Lists.ENVELOPE, there, null, locale));
        for (StepField field : fields) {
            String list = field.list();
            if (list != null) {
                lists.computeIfAbsent(
                        list, name -> one(name, row, chosen.getOrDefault(field.name(), List.of()), there, locale));
            }
        }
        return lists;
    }

    private List<Choice> one(
            String list, @Nullable YearPlanRow row, Collection<String> chosen, Scope there, Locale locale) {
        return switch (list) {
            case "communities", "matters" -> {
                List<Choice> latest =
                        general.of(Set.of(list), there, null, locale).getOrDefault(list, List.of());
                yield list.equals("matters") ? withChosen(latest, chosen, there) : latest;
            }
            case "gridsHere" ->
                names.grids(there).stream()
                        .map(one -> new Choice(one.code(), one.name()))
                        .toList();
            case "unitsHere" ->
                directory.organisations(there).stream()
                        .filter(one -> !one.dissolved())
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList();
            case "visits" -> visits(chosen, there);
            case "needs" -> entries(row, EntryList.NEED);
            case "resources" -> entries(row, EntryList.RESOURCE);
            case "NeedClass" -> labelled(NeedClass.values(), locale);
            case "ResourceClass" -> labelled(ResourceClass.values(), locale);
            case "ProjectKind" -> labelled(ProjectKind.values(), locale);
            case "InTheCommunity" -> labelled(InTheCommunity.values(), locale);
            default -> throw new IllegalArgumentException("no list " + list);
        };
    }

    private List<Choice> withChosen(List<Choice> latest, Collection<String> chosen, Scope there) {
        Map<String, Choice> all = new LinkedHashMap<>();
        latest.forEach(one -> all.put(one.value(), one));
        List<UUID> older = chosen.stream()
                .filter(id -> !all.containsKey(id))
                .flatMap(YearPlanLists::uuid)
                .toList();
        matters.heads(older, there)
                .values()
                .forEach(head -> all.put(
                        head.id().toString(),
                        new Choice(head.id().toString(), head.receiptNo() + " " + head.summary())));
        return List.copyOf(all.values());
    }

    private List<Choice> visits(Collection<String> chosen, Scope there) {
        Map<UUID, VisitRow> all = new LinkedHashMap<>();
        visits.latest(VISITS, Visits.Filter.NONE, there).forEach(one -> all.put(one.id(), one));
        visits.some(chosen.stream().flatMap(YearPlanLists::uuid).toList(), there)
                .forEach(one -> all.put(one.id(), one));
        Map<UUID, String> units = names.organisations(
                all.values().stream().map(VisitRow::organisation).distinct().toList(), there);
        ZoneId zone = names.zone(there);
        List<Choice> choices = new ArrayList<>();
        all.values()
                .forEach(one -> choices.add(new Choice(
                        one.id().toString(),
                        one.madeAt().atZone(zone).toLocalDate() + " " + units.getOrDefault(one.organisation(), ""))));
        return choices;
    }

    private static List<Choice> entries(@Nullable YearPlanRow row, EntryList list) {
        return row == null
                ? List.of()
                : row.standing(list).stream()
                        .map(line -> new Choice(
                                line.key(), line.key() + " " + line.entry().title()))
                        .toList();
    }

    private static Stream<UUID> uuid(String typed) {
        try {
            return Stream.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Stream.empty();
        }
    }

    private List<Choice> labelled(Enum<?>[] constants, Locale locale) {
        String list = constants[0].getDeclaringClass().getSimpleName();
        return Stream.of(constants)
                .map(one -> new Choice(
                        one.name(),
                        Objects.requireNonNull(
                                messages.getMessage("choice." + list + "." + one.name(), null, one.name(), locale))))
                .toList();
    }
}
