package org.gongjian.query.corpus;

import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.PROPERTY;
import static org.gongjian.query.corpus.MatterFacts.RULES;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.due;
import static org.gongjian.query.corpus.MatterFacts.forOrganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.commitment.AgreedEnd;
import org.gongjian.commitment.InForce;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.commitment.Promisor;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/** The promises of story 11.3 as they were kept: seven occurrences, five in time, one late, one in part. */
public final class KeptPromises {
    /** 节日慰问 */
    public static final UUID VISITS = new UUID(0x7006, 1);
    /** Its Mid-Autumn occurrence, kept late. */
    public static final UUID MID_AUTUMN = new UUID(0x7006, 12);

    private static final InForce IN_FORCE = new InForce(LocalDate.parse("2026-03-10"), at("2026-03-10T00:00"));
    private static final Promisor COMPANY = new Promisor.Unit(PROPERTY);

    /** The agreement of {@link #agreed}. */
    public static final Id.AgreementId AGREEMENT = new Id.AgreementId(new UUID(0x7001, 1));

    private final GivenFacts given;
    private int told;

    private KeptPromises(GivenFacts given) {
        this.given = given;
    }

    /** All of it, as it stood at the end of the year. */
    public static void in(GivenFacts given) {
        KeptPromises story = new KeptPromises(given);
        story.promised();
        Measure households = new Measure(14, "户");
        story.kept(11, "端午", households, "2026-06-15", "2026-06-18", "2026-06-17T15:00", 14);
        story.late(MID_AUTUMN, "中秋", households, "2026-09-18", "2026-09-25", "2026-09-29T15:00", 14);
        story.kept(13, "重阳", households, "2026-10-12", "2026-10-18", "2026-10-16T15:00", 14);
        story.kept(14, "岁末", households, "2026-12-10", "2026-12-18", "2026-12-15T15:00", 14);
        Measure people = new Measure(10, "人");
        story.kept(15, "奉献日上半年", people, "2026-03-10", "2026-06-30", "2026-05-16T15:00", 12);
        story.kept(16, "奉献日下半年", people, "2026-07-01", "2026-12-18", "2026-09-12T15:00", 8);
        story.kept(17, "错时停车", null, "2026-03-10", "2026-12-31", "2026-12-15T16:00", null);
    }

    /** The promise alone: varied to fewer households and one time more, and then given up. */
    public static void varied(GivenFacts given) {
        KeptPromises story = new KeptPromises(given);
        story.promised();
        story.fact(
                VISITS,
                "2026-04-01T09:00",
                new CommitmentEvent.Varied(
                        byClerk("2026-04-01T09:00"),
                        new PromisedItem(
                                "1",
                                "节日慰问",
                                new Measure(10, "户"),
                                List.of(
                                        window("端午", "2026-06-15", "2026-06-18"),
                                        window("中秋", "2026-09-18", "2026-09-25")),
                                null),
                        "双方商定"));
        story.fact(VISITS, "2026-05-06T09:00", new CommitmentEvent.Lapsed(byClerk("2026-05-06T09:00"), "单位迁出"));
    }

    /** Promised in an agreement, varied with it in May and struck out in July, after the first occurrence. */
    public static void agreed(GivenFacts given) {
        KeptPromises story = new KeptPromises(given);
        Occurrence dragonBoat = window("端午", "2026-06-15", "2026-06-18");
        Occurrence midAutumn = window("中秋", "2026-09-18", "2026-09-25");
        story.fact(
                VISITS,
                at("2026-03-10T00:00"),
                new CommitmentEvent.Promised(
                        byRule(at("2026-03-10T00:00")),
                        "JH20260310-01",
                        COMPANY,
                        new PromiseBasis.InAgreement(AGREEMENT, "1"),
                        new PromisedItem("1", "节日慰问", new Measure(14, "户"), List.of(dragonBoat, midAutumn), null),
                        IN_FORCE,
                        RULES));
        story.fact(
                VISITS,
                at("2026-05-08T00:00"),
                new CommitmentEvent.VariedByAgreement(
                        byRule(at("2026-05-08T00:00")),
                        AGREEMENT,
                        "锦责〔2026〕1号",
                        new PromisedItem("1", "节日慰问老人", new Measure(10, "户"), List.of(dragonBoat, midAutumn), null)));
        story.kept(11, "端午", new Measure(10, "户"), "2026-06-15", "2026-06-18", "2026-06-17T15:00", 10);
        story.fact(
                VISITS,
                at("2026-07-03T00:00"),
                new CommitmentEvent.EndedByAgreement(
                        byRule(at("2026-07-03T00:00")),
                        AGREEMENT,
                        "锦责〔2026〕1号",
                        AgreedEnd.REMOVED,
                        new PromisedItem("1", "节日慰问老人", new Measure(10, "户"), List.of(dragonBoat), null)));
    }

    /** One that was said to be kept, was disputed, and was closed as it stood. */
    public static void disputed(GivenFacts given, UUID occurrence) {
        KeptPromises story = new KeptPromises(given);
        story.fellDue(occurrence, "清明", new Measure(14, "户"), "2026-04-01", "2026-04-05");
        String when = "2026-04-03T15:00";
        story.fact(
                occurrence,
                when,
                new CommitmentEvent.Performed(
                        forOrganisation(when, PROPERTY), "已兑现", 14, 3, List.of(), due("2026-04-09"), RULES));
        story.fact(
                occurrence,
                "2026-04-07T09:00",
                new CommitmentEvent.Disputed(byClerk("2026-04-07T09:00"), 3, "没有来过人", List.of()));
        story.fact(
                occurrence,
                "2026-04-20T09:00",
                new MatterEvent.Closed(byClerk("2026-04-20T09:00"), ClosedReason.NOT_PERFORMED, null));
    }

    private void promised() {
        fact(
                VISITS,
                "2026-03-10T09:00",
                new CommitmentEvent.Promised(
                        forOrganisation("2026-03-10T09:00", PROPERTY),
                        "JH20260310-01",
                        COMPANY,
                        new PromiseBasis.OnPaper("年度目标责任书"),
                        new PromisedItem(
                                "1",
                                "节日慰问",
                                new Measure(14, "户"),
                                List.of(window("端午", "2026-06-15", "2026-06-18")),
                                null),
                        IN_FORCE,
                        RULES));
    }

    private void kept(
            int n,
            String label,
            @Nullable Measure measure,
            String from,
            String to,
            String when,
            @Nullable Integer count) {
        UUID occurrence = new UUID(0x7006, n);
        fellDue(occurrence, label, measure, from, to);
        fact(
                occurrence,
                when,
                new CommitmentEvent.Performed(
                        forOrganisation(when, PROPERTY), "已兑现", count, 3, List.of(), due("2026-12-31"), RULES));
        verified(occurrence, when);
    }

    private void late(UUID occurrence, String label, Measure measure, String from, String to, String when, int count) {
        fellDue(occurrence, label, measure, from, to);
        Instant closed = due(to).until();
        fact(occurrence, closed, new CommitmentEvent.Missed(byRule(closed)));
        fact(
                occurrence,
                when,
                new CommitmentEvent.PerformedLate(
                        forOrganisation(when, PROPERTY), "补做", count, 3, List.of(), due("2026-10-09"), RULES));
        verified(occurrence, when);
    }

    private void fellDue(UUID occurrence, String label, @Nullable Measure measure, String from, String to) {
        Instant opens = at(from + "T00:00");
        fact(
                occurrence,
                opens,
                new CommitmentEvent.OccurrenceFellDue(
                        byRule(opens),
                        "JH" + from.replace("-", "") + "-" + (++told),
                        new Id.MatterId(VISITS),
                        COMPANY,
                        "节日慰问",
                        measure,
                        window(label, from, to),
                        IN_FORCE,
                        due(to),
                        due(from),
                        due(to),
                        RULES));
    }

    private void verified(UUID occurrence, String when) {
        String after = when.replace("T15", "T17").replace("T16", "T17");
        fact(occurrence, after, new CommitmentEvent.Verified(byClerk(after), 3, "属实", List.of()));
    }

    private static Occurrence window(String label, String from, String to) {
        return new Occurrence(label, label, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Happened byRule(Instant when) {
        return new Happened(when, false, null, new Capacity.Rule("occurrence_window"), null, Via.AUTOMATION, null);
    }

    private void fact(UUID matter, String when, MatterEvent fact) {
        fact(matter, at(when), fact);
    }

    private void fact(UUID matter, Instant when, MatterEvent fact) {
        given.fact("matter", matter, AREA, when, fact);
    }
}
