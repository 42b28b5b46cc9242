package org.gongjian.agreement;

import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Who concludes it, each as it calls itself on the paper.
 *
 * @param communityParty the community's party organisation in the register; absent while it is not entered there
 * @param community 社区党组织, as 中共锦湖社区委员会
 * @param unit the unit whose party organisation it is
 * @param unitParty 驻区单位党组织, as 鑫源再生资源公司党支部
 */
public record Parties(
        Id.@Nullable PartyOrganisationId communityParty, String community, Id.OrganisationId unit, String unitParty) {

    /** The name of one of them. */
    public String named(Side side) {
        return switch (side) {
            case COMMUNITY -> community;
            case UNIT -> unitParty;
        };
    }
}
