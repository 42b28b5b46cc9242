package org.gongjian.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.command.matter.MatterCommand.IssuePaper;
import org.gongjian.command.matter.MatterRights;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.query.matter.papers.PaperOffices;
import org.gongjian.record.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page offers a paper to the offices that may issue it, and to no other: neither side can see the other. */
class PaperOfficesTest {

    @ParameterizedTest
    @EnumSource
    void what_is_offered_is_what_may_be_issued(PaperKind paper) {
        for (Role role : Role.values()) {
            assertThat(PaperOffices.offered(paper, role))
                    .as(role.name())
                    .isEqualTo(MatterRights.offered(role, MatterKind.PROPOSAL, new IssuePaper(paper, null)));
        }
    }
}
