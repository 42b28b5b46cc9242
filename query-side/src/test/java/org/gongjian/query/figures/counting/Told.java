package org.gongjian.query.figures.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gongjian.matter.History;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.DeclineReason;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Escalation;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ReferralMode;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.ReturnReason;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.matter.terms.Sitting;
import org.gongjian.matter.terms.SuspensionReason;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.record.Capacity;
import org.gongjian.record.Concealed;
import org.gongjian.record.FieldChange;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/** One matter's story as a test tells it: each step with its day and minute, and when it was recorded if later. */
public final class Told {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Id.OrganisationId HANDLER = new Id.OrganisationId(new UUID(8, 1));
    public static final Id.PersonId RAISER = new Id.PersonId(new UUID(8, 2));
    public static final UnderRules RULES = new UnderRules(new Id.CharterId(new UUID(8, 3)), 1, "test");
    private static final Concealed BOX = new Concealed(RAISER, "A256GCM", "AA");

    public final UUID id = UUID.randomUUID();
    public final List<History.Recorded> facts = new ArrayList<>();

    public static Instant at(String text) {
        return LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }

    public static Due due(String day) {
        return due(LocalDate.parse(day));
    }

    public static Due due(LocalDate day) {
        return new Due(
                day,
                LocalDateTime.of(day.plusDays(1), LocalTime.MIN).atZone(ZONE).toInstant());
    }

    public static Due due(Instant exactly) {
        return new Due(LocalDate.ofInstant(exactly, ZONE), exactly);
    }

    public static Escalation escalation(Due due) {
        return new Escalation(due, due, due, due);
    }

    public static Happened happened(Instant at) {
        return new Happened(at, false, RAISER, new Capacity.Private(), RAISER, Via.PHONE, null);
    }

    public Told on(String at, Function<Happened, MatterEvent> fact) {
        return on(at(at), at(at), fact);
    }

    public Told on(Instant at, Instant recordedAt, Function<Happened, MatterEvent> fact) {
        facts.add(new History.Recorded(fact.apply(happened(at)), recordedAt));
        return this;
    }

    public Told late(String at, String recordedAt, Function<Happened, MatterEvent> fact) {
        return on(at(at), at(recordedAt), fact);
    }

    public static Function<Happened, MatterEvent> raised(@Nullable String category) {
        return h -> new MatterEvent.IssueRaised(
                h,
                "LY-1",
                new Raiser.Resident(RAISER),
                Channel.PHONE,
                BOX,
                null,
                category,
                null,
                null,
                Sensitivity.ORDINARY,
                List.of(),
                due(LocalDate.ofInstant(h.at(), ZONE).plusDays(1)),
                RULES);
    }

    /** A proposal with so many signatures, the raiser's first. */
    public static Function<Happened, MatterEvent> proposed(boolean inSession, int signatures) {
        List<SignerAsWritten> signers = signers(signatures);
        Sitting sitting = inSession ? new Sitting(new Id.SessionId(new UUID(8, 4)), "第三届第二次会议") : null;
        return h -> new MatterEvent.ProposalReceived(
                h,
                "JC-1",
                Channel.COUNTER,
                BOX,
                BOX,
                null,
                null,
                h.at(),
                signers,
                sitting,
                Sensitivity.ORDINARY,
                List.of(),
                due(LocalDate.ofInstant(h.at(), ZONE).plusDays(5)),
                RULES);
    }

    private static List<SignerAsWritten> signers(int signatures) {
        return IntStream.range(0, signatures)
                .mapToObj(i -> new SignerAsWritten(i == 0 ? RAISER : new Id.PersonId(new UUID(8, 100 + i)), null, null))
                .toList();
    }

    public static Function<Happened, MatterEvent> returned() {
        return h -> new MatterEvent.ReturnedForCompletion(h, List.of("签名"), DeliveryMethod.IN_PERSON, null, RULES);
    }

    public static Function<Happened, MatterEvent> resubmitted() {
        return h -> new MatterEvent.Resubmitted(
                h,
                null,
                null,
                signers(3),
                null,
                List.of(),
                due(LocalDate.ofInstant(h.at(), ZONE).plusDays(5)),
                RULES);
    }

    public static Function<Happened, MatterEvent> converted(MatterKind kind) {
        return h -> new MatterEvent.ConvertedTo(
                h,
                kind,
                "转作意见",
                List.of(),
                null,
                null,
                due(LocalDate.ofInstant(h.at(), ZONE).plusDays(1)),
                RULES);
    }

    public static Function<Happened, MatterEvent> metLeadSigner() {
        return h -> new MatterEvent.FirstContactMade(h, RAISER, DeliveryMethod.IN_PERSON, HANDLER);
    }

    public static Function<Happened, MatterEvent> ratedProcess(
            Satisfaction process, Satisfaction result, boolean late) {
        return h -> new MatterEvent.Evaluated(h, RAISER, process, result, null, late, null);
    }

    public static Function<Happened, MatterEvent> promised(Due until) {
        return h -> new MatterEvent.PromiseTracked(h, "建成充电棚", until, null, RULES);
    }

    public static Function<Happened, MatterEvent> fulfilled() {
        return h -> new MatterEvent.PromiseFulfilled(h, "已建成", List.of());
    }

    public static Function<Happened, MatterEvent> supplemented(ResultClass result) {
        Due due = due("2026-12-31");
        return h ->
                new MatterEvent.AnswerIssued(h, null, result, "已建成", RAISER, List.of(), true, due, null, due, RULES);
    }

    public static Function<Happened, MatterEvent> takenOver(String raised, String answered) {
        return h -> new MatterEvent.LedgerEntryTakenOver(
                h, "台账", "7", RAISER, BOX, BOX, null, null, at(raised), false, null, BOX, at(answered), false);
    }

    public static Function<Happened, MatterEvent> admitted() {
        return h -> new MatterEvent.Admitted(
                h,
                null,
                Route.JOINT_ACTION,
                null,
                "摘要",
                null,
                Sensitivity.ORDINARY,
                false,
                TimeLimitClass.REPAIR,
                due(LocalDate.ofInstant(h.at(), ZONE).plusDays(9)),
                RULES);
    }

    public static Function<Happened, MatterEvent> merged() {
        return h -> new MatterEvent.Merged(h, new Id.MatterId(new UUID(9, 9)), null);
    }

    public static Function<Happened, MatterEvent> assigned(Due due, Due contact) {
        return h -> new MatterEvent.Assigned(
                h,
                HANDLER,
                List.of(),
                List.of(),
                null,
                TimeLimitClass.REPAIR,
                7,
                due,
                contact,
                contact,
                contact,
                null,
                escalation(due),
                RULES);
    }

    public static Function<Happened, MatterEvent> accepted() {
        return h -> new MatterEvent.Accepted(h, HANDLER);
    }

    public static Function<Happened, MatterEvent> contacted() {
        return h -> new MatterEvent.FirstContactMade(h, null, DeliveryMethod.PHONE, HANDLER);
    }

    public static Function<Happened, MatterEvent> returnRequested() {
        return h -> new MatterEvent.ReturnRequested(
                h, HANDLER, ReturnReason.WRONG_DUTY, "职责不符", null, due(LocalDate.ofInstant(h.at(), ZONE)), RULES);
    }

    public static Function<Happened, MatterEvent> returnApproved() {
        return h -> new MatterEvent.ReturnApproved(h, null);
    }

    public static Function<Happened, MatterEvent> whistled(int n) {
        return h -> new MatterEvent.Referred(
                h, n, HANDLER, ReferralMode.WHISTLED, null, "请到场", due(h.at().plusSeconds(24 * 3600)), RULES);
    }

    public static Function<Happened, MatterEvent> referralAnswered(int n) {
        return h -> new MatterEvent.ReferralAnswered(h, n, "已处置", null, false);
    }

    public static Function<Happened, MatterEvent> extensionAsked() {
        return h -> new MatterEvent.ExtensionRequested(h, HANDLER, 5, "雨天", false);
    }

    public static Function<Happened, MatterEvent> extended(Due due) {
        return h -> new MatterEvent.ExtensionGranted(h, 5, due, null, escalation(due), DeliveryMethod.PHONE, RULES);
    }

    public static Function<Happened, MatterEvent> suspended() {
        return h -> new MatterEvent.Suspended(
                h,
                SuspensionReason.FORCE_MAJEURE,
                "暴雨",
                due(LocalDate.ofInstant(h.at(), ZONE).plusDays(30)),
                RULES);
    }

    public static Function<Happened, MatterEvent> resumed(Due due) {
        return h -> new MatterEvent.Resumed(h, 3, due, null, escalation(due), RULES);
    }

    public static Function<Happened, MatterEvent> reported(ResultClass result) {
        return h -> new MatterEvent.CompletionReported(
                h, HANDLER, result, "完成", null, List.of(), due(LocalDate.ofInstant(h.at(), ZONE)), RULES);
    }

    public static Function<Happened, MatterEvent> rejected() {
        return h -> new MatterEvent.CompletionRejected(h, "不实");
    }

    public static Function<Happened, MatterEvent> confirmed() {
        return h -> new MatterEvent.CompletionConfirmed(h, null);
    }

    public static Function<Happened, MatterEvent> answered(ResultClass result) {
        Due due = due("2026-12-31");
        return h ->
                new MatterEvent.AnswerIssued(h, null, result, "答复", RAISER, List.of(), false, due, null, due, RULES);
    }

    public static Function<Happened, MatterEvent> rated(Satisfaction result) {
        boolean bad = result == Satisfaction.DISSATISFIED || result == Satisfaction.VERY_DISSATISFIED;
        return h -> new MatterEvent.Evaluated(
                h,
                RAISER,
                null,
                result,
                null,
                false,
                bad ? due(LocalDate.ofInstant(h.at(), ZONE).plusDays(2)) : null);
    }

    public static Function<Happened, MatterEvent> verified(boolean justified) {
        return h -> new MatterEvent.DissatisfactionVerified(h, justified, "属实");
    }

    public static Function<Happened, MatterEvent> reopened(int times, Due due) {
        return h -> new MatterEvent.Reopened(h, times, "核实属实", due, escalation(due), RULES);
    }

    public static Function<Happened, MatterEvent> closed(ClosedReason reason) {
        return h -> new MatterEvent.Closed(h, reason, null);
    }

    public static Function<Happened, MatterEvent> onTheSpot(ResultClass result) {
        return h -> new MatterEvent.AnsweredOnTheSpot(h, "当场答复", result, DeliveryMethod.PHONE);
    }

    public static Function<Happened, MatterEvent> declined() {
        return h -> new MatterEvent.Declined(h, DeclineReason.NOT_OURS, "不属", "12345", DeliveryMethod.PHONE, RULES);
    }

    public static Function<Happened, MatterEvent> supervised() {
        return h -> new MatterEvent.SupervisionOpened(h, "逾期", null);
    }

    public static Function<Happened, MatterEvent> lifted() {
        return h -> new MatterEvent.SupervisionLifted(h, "已办");
    }

    public static Function<Happened, MatterEvent> longListed() {
        return h -> new MatterEvent.PutOnLongList(
                h, "待改造", due(LocalDate.ofInstant(h.at(), ZONE).plusDays(90)));
    }

    public static Function<Happened, MatterEvent> withdrawn() {
        return h -> new MatterEvent.Withdrawn(h, null);
    }

    public static Function<Happened, MatterEvent> concluded() {
        return h -> new MatterEvent.Concluded(h, "终结", DeliveryMethod.PHONE);
    }

    public static Function<Happened, MatterEvent> classified(String category) {
        return h -> new MatterEvent.Classified(h, category, null, null, null, List.of());
    }

    public static Function<Happened, MatterEvent> classifiedAs(Sensitivity sensitivity) {
        return h -> new MatterEvent.Classified(h, null, null, sensitivity, null, List.of());
    }

    public static Function<Happened, MatterEvent> noted() {
        return h -> new MatterEvent.NoteAdded(h, BOX);
    }

    public static Function<Happened, MatterEvent> corrected(long sequence, String field, @Nullable String now) {
        return h -> new MatterEvent.Corrected(
                h, sequence, List.of(new FieldChange(field, null, now, null)), "录入有误", List.of());
    }
}
