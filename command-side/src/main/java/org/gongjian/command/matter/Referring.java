package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.util.Map;
import java.util.Set;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.matter.MatterCommand.AnswerReferral;
import org.gongjian.command.matter.MatterCommand.Refer;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.Referred;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.ReferralMode;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** 转送、上报、吹哨 and what comes back. */
final class Referring {

    private Referring() {}

    /** Papers of ours are numbered; a whistle is blown first and numbered where it is written out. */
    static boolean numbered(Refer c) {
        return c.letterNo() == null && c.mode() != ReferralMode.WHISTLED;
    }

    static Referred refer(Refer c, Situation now) {
        Assigning.requireKnown(c.to(), "to", now);
        Due respondBy = c.mode() == ReferralMode.WHISTLED
                ? now.limits().hours(RuleKeys.WHISTLE_HOURS)
                : now.limits().days(RuleKeys.REFERRAL_ANSWER_DAYS);
        if (c.respondBy() != null) {
            require(!c.respondBy().isBefore(now.limits().day()), MatterRefusal.DATE_LIES_BEFORE_THE_STEP);
            respondBy = now.limits().on(c.respondBy());
        }
        return new Referred(
                now.happened(),
                now.file().referrals().all().size() + 1,
                c.to(),
                c.mode(),
                numbered(c) ? now.number() : c.letterNo(),
                c.request(),
                respondBy,
                now.limits().rules());
    }

    static MatterEvent accept(@Nullable Integer referral, Situation now) {
        return new MatterEvent.ReferralAccepted(now.happened(), meant(referral, now));
    }

    static MatterEvent refuse(MatterCommand.RefuseReferral c, Situation now) {
        return new MatterEvent.ReferralRefused(now.happened(), meant(c.referral(), now), c.reason());
    }

    static MatterEvent answer(AnswerReferral c, Situation now) {
        return new MatterEvent.ReferralAnswered(
                now.happened(), meant(c.referral(), now), c.answer(), c.letterNo(), c.settles());
    }

    /** The referral meant: an open one, addressed to the organisation that acts (or to one that the street speaks for). */
    private static int meant(@Nullable Integer said, Situation now) {
        Set<Integer> open = now.file().referrals().open();
        require(
                said != null || open.size() == 1,
                MatterRefusal.REFERRAL_MUST_BE_NAMED,
                () -> Map.of("field", "referral", "open", open));
        int number = said == null ? open.iterator().next() : said;
        Referred sent = now.file().referrals().numbered(number);
        if (sent == null || !open.contains(number)) {
            return now.notAtThisStage();
        }
        Role role = now.edge().acting().role();
        boolean above = !MatterRights.recordedForAnother(now.edge()) && (role == Role.STREET || role == Role.DISTRICT);
        require(above || sent.to().equals(now.organisation()), MatterRefusal.NOT_THE_ADDRESSEE_OF_THE_REFERRAL);
        return number;
    }
}
