package org.gongjian.command.matter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.Sheets;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.Task;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.DeclineReason;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.matter.terms.ReferralMode;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ReturnReason;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.SignerStanding;
import org.gongjian.matter.terms.Solved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Empty forms, and the words that stand for constants. What stands on a filled one is seen where it is issued. */
class PaperSheetTest {
    private final PaperPress press = new PaperPress();

    @ParameterizedTest
    @EnumSource
    void every_paper_can_be_handed_out_empty(PaperKind kind) {
        PaperPress.Printed form = press.print(Sheets.shipped(kind), PaperSheet.empty(kind, "机床社区"));
        assertThat(Sheets.pdf(form.pdf())).contains("机床社区").doesNotContain("{{", "[", "null");
        assertThat(Sheets.word(form.word())).doesNotContain("{{", "[", "null");
    }

    @Test
    void an_empty_proposal_has_its_boxes_and_room_for_signers() {
        PaperPress.Printed form =
                press.print(Sheets.shipped(PaperKind.PROPOSAL_FORM), PaperSheet.empty(PaperKind.PROPOSAL_FORM, "机床社区"));
        assertThat(Sheets.pdf(form.pdf()))
                .contains("□代表单独", "□联名", "□立案", "□不予立案", "本人签名")
                .doesNotContain("■");
    }

    @Test
    void every_constant_that_stands_on_a_paper_has_its_word() {
        List<Enum<?>> all = new ArrayList<>();
        for (Class<? extends Enum<?>> list : List.of(
                Channel.class,
                DeclineReason.class,
                DeliveryMethod.class,
                MatterKind.class,
                PaperKind.class,
                ReferralMode.class,
                ResolutionOutcome.class,
                ReturnReason.class,
                Route.class,
                Satisfaction.class,
                SignerStanding.class,
                Solved.class,
                StageCode.class,
                Task.class)) {
            all.addAll(Arrays.asList(list.getEnumConstants()));
        }
        assertThat(all)
                .allSatisfy(constant -> assertThat(PaperWords.word(constant))
                        .isNotEqualTo(constant.name())
                        .isNotBlank());
    }
}
