package org.gongjian.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.agreement.AgreementState.Anomaly;
import org.gongjian.agreement.AgreementState.Binding;
import org.gongjian.agreement.AgreementState.Draft;
import org.gongjian.agreement.AgreementState.Over;
import org.gongjian.agreement.AgreementState.Signature;
import org.gongjian.agreement.AgreementState.TakenBack;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.junit.jupiter.api.Test;

/** How the facts of an agreement add up: at every stage each fact moves it on or is an anomaly. */
class AgreementStateTest {
    private static final Happened THEN = new Happened(
            Instant.parse("2026-03-06T02:00:00Z"), false, null, new Capacity.Rule("test"), null, Via.AUTOMATION, null);
    private static final AreaPath AREA = new AreaPath(area(1), area(2), area(3));
    private static final Parties PARTIES = new Parties(null, "中共锦湖社区委员会", new Id.OrganisationId(id(40)), "鑫源公司党支部");
    private static final Content YEAR = content("2026-12-31", "慰问");
    private static final Content SHORTER = content("2026-06-30", "慰问");

    private final AgreementState draft =
            told(new AgreementEvent.Drafted(THEN, AgreementKind.YEAR_DUTIES, AREA, PARTIES, YEAR, null));
    private final AgreementState half = draft.evolve(signed(Side.COMMUNITY, "2026-03-06"));
    private final AgreementState complete = half.evolve(signed(Side.UNIT, "2026-03-10"));
    private final AgreementState binding = complete.evolve(tookEffect());
    private final AgreementState announced = binding.evolve(new AgreementEvent.EndAnnounced(THEN, day("2026-12-31")));
    private final AgreementState proposed =
            announced.evolve(new AgreementEvent.VariationProposed(THEN, "人手不足", SHORTER));
    private final AgreementState halfVaried = proposed.evolve(signed(Side.UNIT, "2026-05-01"));
    private final AgreementState bothVaried = halfVaried.evolve(signed(Side.COMMUNITY, "2026-05-02"));
    private final AgreementState over = binding.evolve(new AgreementEvent.Lapsed(THEN, day("2026-12-31")));
    private final AgreementState takenBack = half.evolve(new AgreementEvent.Withdrawn(THEN, "另行商定"));

    @Test
    void it_binds_with_both_signatures_under_the_number_that_both_copies_bear() {
        assertThat(half).isInstanceOf(Draft.class);
        assertThat(binding).isInstanceOfSatisfying(Binding.class, it -> {
            assertThat(it.number()).isEqualTo("锦责〔2026〕1号");
            assertThat(it.from()).isEqualTo(day("2026-03-10"));
            assertThat(it.variation()).isNull();
            assertThat(it.paper().signed().given())
                    .extracting(Signature::side)
                    .containsExactly(Side.COMMUNITY, Side.UNIT);
        });
        assertThat(over).isInstanceOf(Over.class);
        assertThat(takenBack).isInstanceOf(TakenBack.class);
    }

    @Test
    void what_is_worded_anew_before_a_signature_is_what_is_signed() {
        AgreementState reworded = draft.evolve(new AgreementEvent.ClausesChanged(THEN, List.of("只此一条")))
                .evolve(new AgreementEvent.ItemsChanged(THEN, SHORTER.term(), List.of(promise("奉献日"))));

        assertThat(reworded.known().orElseThrow().content())
                .isEqualTo(new Content(SHORTER.term(), List.of("只此一条"), List.of(promise("奉献日"))));
    }

    @Test
    void a_variation_holds_when_both_have_signed_it_and_another_end_is_announced_again() {
        assertThat(halfVaried.known().orElseThrow().content()).isEqualTo(YEAR);
        AgreementState varied = bothVaried.evolve(new AgreementEvent.Varied(THEN, day("2026-05-02"), SHORTER));

        assertThat(varied).isInstanceOfSatisfying(Binding.class, it -> {
            assertThat(it.paper().content()).isEqualTo(SHORTER);
            assertThat(it.paper().signed().given())
                    .as("who signed what holds now")
                    .extracting(Signature::on)
                    .containsExactly(day("2026-05-01"), day("2026-05-02"));
            assertThat(it.from()).isEqualTo(day("2026-03-10"));
            assertThat(it.variation()).isNull();
            assertThat(it.endAnnounced()).isFalse();
        });
    }

    @Test
    void a_variation_that_leaves_the_end_alone_leaves_its_announcement_too() {
        Content otherwise = content("2026-12-31", "助学");
        AgreementState varied = announced
                .evolve(new AgreementEvent.VariationProposed(THEN, "改项目", otherwise))
                .evolve(signed(Side.UNIT, "2026-05-01"))
                .evolve(signed(Side.COMMUNITY, "2026-05-01"))
                .evolve(new AgreementEvent.Varied(THEN, day("2026-05-01"), otherwise));

        assertThat(varied)
                .isInstanceOfSatisfying(
                        Binding.class, it -> assertThat(it.endAnnounced()).isTrue());
    }

    @Test
    void at_every_stage_each_fact_moves_it_on_or_is_an_anomaly() {
        Map<String, AgreementState> stages = new TreeMap<>(Map.of(
                "unknown", AgreementState.UNKNOWN,
                "draft", draft,
                "half", half,
                "complete", complete,
                "binding", binding,
                "announced", announced,
                "proposed", proposed,
                "bothVaried", bothVaried,
                "over", over,
                "takenBack", takenBack));
        Map<String, Set<String>> fits = new TreeMap<>();
        stages.forEach((name, state) -> fits.put(
                name,
                everyFact().entrySet().stream()
                        .filter(fact -> !(state.evolve(fact.getValue()) instanceof Anomaly))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new))));

        assertThat(fits)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "unknown", Set.of("Drafted"),
                        "draft",
                                Set.of(
                                        "ClausesChanged",
                                        "ItemsChanged",
                                        "NegotiationNoted",
                                        "SignedByCommunity",
                                        "SignedByUnit",
                                        "Withdrawn"),
                        "half", Set.of("NegotiationNoted", "SignedByUnit", "Withdrawn"),
                        "complete", Set.of("NegotiationNoted", "TookEffect"),
                        "binding", Set.of("EndAnnounced", "Lapsed", "NegotiationNoted", "VariationProposed"),
                        "announced", Set.of("Lapsed", "NegotiationNoted", "VariationProposed"),
                        "proposed",
                                Set.of(
                                        "Lapsed",
                                        "NegotiationNoted",
                                        "SignedByCommunity",
                                        "SignedByUnit",
                                        "VariationDropped"),
                        "bothVaried", Set.of("Lapsed", "NegotiationNoted", "VariationDropped", "Varied"),
                        "over", Set.of(),
                        "takenBack", Set.of()));
        AgreementState amiss = draft.evolve(tookEffect());
        assertThat(everyFact().values())
                .allSatisfy(fact -> assertThat(amiss.evolve(fact)).isEqualTo(amiss));
        assertThat(amiss.known()).isEqualTo(draft.known());
    }

    private static Map<String, AgreementEvent> everyFact() {
        Map<String, AgreementEvent> facts = new TreeMap<>();
        facts.put("Drafted", new AgreementEvent.Drafted(THEN, AgreementKind.YEAR_DUTIES, AREA, PARTIES, YEAR, null));
        facts.put("ClausesChanged", new AgreementEvent.ClausesChanged(THEN, List.of("另一条")));
        facts.put("ItemsChanged", new AgreementEvent.ItemsChanged(THEN, YEAR.term(), List.of()));
        facts.put("NegotiationNoted", new AgreementEvent.NegotiationNoted(THEN, "已通气"));
        facts.put("SignedByCommunity", signed(Side.COMMUNITY, "2026-03-06"));
        facts.put("SignedByUnit", signed(Side.UNIT, "2026-03-10"));
        facts.put("TookEffect", tookEffect());
        facts.put("VariationProposed", new AgreementEvent.VariationProposed(THEN, "人手不足", SHORTER));
        facts.put("Varied", new AgreementEvent.Varied(THEN, day("2026-05-02"), SHORTER));
        facts.put("VariationDropped", new AgreementEvent.VariationDropped(THEN, "不改了"));
        facts.put("EndAnnounced", new AgreementEvent.EndAnnounced(THEN, day("2026-12-31")));
        facts.put("Lapsed", new AgreementEvent.Lapsed(THEN, day("2026-12-31")));
        facts.put("Withdrawn", new AgreementEvent.Withdrawn(THEN, "另行商定"));
        return facts;
    }

    @Test
    void the_clauses_of_the_source_are_eight_and_those_of_ours_say_so() {
        assertThat(StandardText.clauses(AgreementKind.CO_BUILDING)).hasSize(8);
        assertThat(StandardText.clauses(AgreementKind.CO_BUILDING).getLast()).isEqualTo("本协议一式两份，共驻共建双方各执一份，经双方签字后生效。");
        assertThat(StandardText.provenance(AgreementKind.CO_BUILDING).name()).isEqualTo("QUOTED");
        assertThat(StandardText.clauses(AgreementKind.MUTUAL_SERVICE))
                .extracting(clause -> clause.substring(0, 4))
                .startsWith("难题联解", "阵地联建", "教育联抓");
        assertThat(StandardText.clauses(AgreementKind.YEAR_DUTIES))
                .allSatisfy(clause -> assertThat(clause).endsWith("。"));
    }

    @Test
    void each_kind_has_a_paper_of_its_own() {
        for (AgreementPaper paper : AgreementPaper.values()) {
            assertThat(AgreementPaper.of(paper.kind())).isEqualTo(paper);
            assertThat(paper.step()).doesNotContain("_").isLowerCase();
        }
    }

    @Test
    void what_held_before_a_variation_is_known_and_no_key_that_ever_bound_is_free_again() {
        AgreementState varied = bothVaried.evolve(new AgreementEvent.Varied(
                THEN, day("2026-05-02"), new Content(SHORTER.term(), List.of("第一条"), List.of())));

        assertThat(binding).isInstanceOfSatisfying(Binding.class, it -> {
            assertThat(it.former()).isNull();
            assertThat(it.given().lastItem()).isEqualTo(1);
        });
        assertThat(varied).isInstanceOfSatisfying(Binding.class, it -> {
            assertThat(it.former()).isEqualTo(YEAR);
            assertThat(it.given().lastItem()).as("struck out").isEqualTo(1);
            assertThat(it.given().lastOccurrence("1")).isEqualTo(1);
            assertThat(it.given().lastOccurrence("2")).isZero();
            assertThat(it.paper().content().promise("1")).isEmpty();
        });
        assertThat(YEAR.promise("1")).contains(promise("慰问"));
    }

    private static AgreementState told(AgreementEvent first) {
        return AgreementState.UNKNOWN.evolve(first);
    }

    private static AgreementEvent signed(Side side, String on) {
        return new AgreementEvent.Signed(THEN, side, "党支部书记", day(on), true);
    }

    private static AgreementEvent tookEffect() {
        return new AgreementEvent.TookEffect(
                THEN,
                AgreementKind.YEAR_DUTIES,
                PARTIES,
                "锦责〔2026〕1号",
                day("2026-03-10"),
                YEAR.term(),
                YEAR.promises());
    }

    private static Content content(String to, String item) {
        return new Content(new Term(day("2026-01-01"), day(to)), List.of("第一条"), List.of(promise(item)));
    }

    private static Promise promise(String title) {
        return new Promise(
                Side.UNIT,
                new PromisedItem(
                        "1",
                        title,
                        null,
                        List.of(new Occurrence("1", "端午", day("2026-06-15"), day("2026-06-18"))),
                        null));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static UUID id(int n) {
        return new UUID(0x7000, n);
    }

    private static Id.AreaId area(int n) {
        return new Id.AreaId(id(n));
    }
}
