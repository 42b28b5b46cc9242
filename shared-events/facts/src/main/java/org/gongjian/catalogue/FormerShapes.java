package org.gongjian.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.record.Upcaster;
import org.jspecify.annotations.Nullable;

/** Shapes in which facts were written once. */
final class FormerShapes {
    /**
     * What is said of a volunteer or of a member in a report stood in clear, where no erasure reaches it: it is not read any more (0018).
     * Whoever needs it enrols the person, or records the report, anew. What already stands in a box stays: for some days it was written
     * concealed under the former version. Of how many seats a count is was not kept at first; such a count is of those there at the end. Then it
     * was not kept whose opinion in writing counts beside hands, how many seats had recused themselves, and of which seats a motion was closed. A
     * resolution named nobody who carries it out. A motion did not say what became of its matter, nobody was named to carry it
     * out, and no chair decided a tie; every charter was counted by in one way. Of who left a seat it was not said whether he was unfit.
     * Minutes left out a vote whose record is amiss, and an item that was taken off in the meeting. Of a meeting it was not kept in whose name it
     * was called and who had asked for it; its assembly balloted, its notice was counted from when it was sent, and its items were for whole rolls.
     */
    static final List<Upcaster> ALL = List.of(
            new Upcaster("person.VolunteerEnrolled", 1, fact -> withoutClear(fact, "skills", "wish", "times")),
            new Upcaster("party_organisation.ReportedIn", 1, FormerShapes::withoutWordsOnMembers),
            new Upcaster("body.Vacated", 1, fact -> with(fact, "unfit", null)),
            new Upcaster("matter.Resolved", 1, fact -> with(fact, "task", null)),
            new Upcaster("motion.Put", 1, FormerShapes::withoutAim),
            new Upcaster("motion.Put", 2, FormerShapes::countedAsBefore),
            new Upcaster("motion.Closed", 1, fact -> within(fact, "outcome", "casting", null)),
            new Upcaster("motion.Closed", 2, fact -> with(fact, "seats", null)),
            new Upcaster("motion.HandsCounted", 1, fact -> with(fact, "seats", null)),
            new Upcaster("motion.HandsCounted", 2, fact -> with(ofSeats(fact), "written", null)),
            new Upcaster("motion.PaperCounted", 1, fact -> with(fact, "seats", null)),
            new Upcaster("motion.PaperCounted", 2, FormerShapes::ofSeats),
            new Upcaster("motion.BallotsCounted", 1, FormerShapes::ofSeats),
            new Upcaster("minutes.Issued", 1, fact -> inEachItem(fact, "disputed", List.of())),
            new Upcaster("minutes.Issued", 2, fact -> inEachItem(fact, "takenOff", null)),
            new Upcaster("meeting.Called", 1, FormerShapes::withoutConvener),
            new Upcaster("meeting.Postponed", 1, FormerShapes::withoutConvener),
            new Upcaster("meeting.ItemPlaced", 1, fact -> within(fact, "item", "seats", List.of())));

    private FormerShapes() {}

    private static Map<String, Object> withoutWordsOnMembers(Map<String, Object> fact) {
        Map<String, Object> report = object(fact.get("report"));
        report.put(
                "inService",
                ((Collection<?>) report.getOrDefault("inService", List.of()))
                        .stream()
                                .map(one -> withoutClear(object(one), "branch", "skills", "wish", "times"))
                                .toList());
        Map<String, Object> changed = new HashMap<>(fact);
        changed.put("report", report);
        return changed;
    }

    private static Map<String, Object> withoutAim(Map<String, Object> fact) {
        return within(with(with(fact, "ifAdopted", null), "task", null), "rule", "chairDecidesTies", false);
    }

    private static Map<String, Object> withoutConvener(Map<String, Object> fact) {
        Map<String, Object> plan = within(object(fact.get("plan")), "notice", "fromReceipt", false);
        Map<String, @Nullable Object> nobody = new HashMap<>();
        nobody.put("by", null);
        nobody.put("askedBy", null);
        nobody.put("unit", null);
        return with(fact, "plan", with(with(plan, "convening", nobody), "withoutBallot", false));
    }

    /** What {@link org.gongjian.motion.Reckoning#AS_BEFORE} says. */
    private static Map<String, Object> countedAsBefore(Map<String, Object> fact) {
        return with(fact, "reckoning", Map.of("recusedLeave", true, "writtenCount", false, "morePapersVoid", true));
    }

    private static Map<String, Object> ofSeats(Map<String, Object> fact) {
        return fact.get("seats") == null ? fact : within(within(fact, "seats", "wrote", 0), "seats", "recused", null);
    }

    private static Map<String, Object> inEachItem(Map<String, Object> fact, String field, @Nullable Object value) {
        Map<String, Object> sheet = object(fact.get("sheet"));
        Collection<?> items = (Collection<?>) Objects.requireNonNull(sheet.get("items"));
        return with(
                fact,
                "sheet",
                with(
                        sheet,
                        "items",
                        items.stream()
                                .map(item -> with(object(item), field, value))
                                .toList()));
    }

    private static Map<String, Object> within(
            Map<String, Object> fact, String part, String field, @Nullable Object value) {
        return with(fact, part, with(object(fact.get(part)), field, value));
    }

    private static Map<String, Object> with(Map<String, Object> fact, String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new HashMap<>(fact);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> withoutClear(Map<String, Object> object, String... fields) {
        Map<String, @Nullable Object> changed = new HashMap<>(object);
        for (String field : fields) {
            if (!(changed.get(field) instanceof Map<?, ?>)) {
                changed.put(field, null);
            }
        }
        return changed;
    }

    private static Map<String, Object> object(@Nullable Object json) {
        Map<String, Object> object = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(json)).forEach((field, value) -> object.put((String) field, value));
        return object;
    }
}
