package org.gongjian.organisation;

import java.time.LocalDate;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * 驻区单位摸排登记 (附件3): what is known of an organisation beyond its name; what nobody asked yet is absent.
 *
 * @param creditCode 统一社会信用代码
 * @param superior 隶属或主管单位
 * @param large 规模大、有影响
 * @param leader 负责人; name and telephone number stand with the person
 * @param partyMembers how many members it says it has
 * @param willing 有意向签共建协议
 */
public record Survey(
        @Nullable String creditCode,
        @Nullable Nature nature,
        @Nullable String address,
        @Nullable String industry,
        @Nullable String superior,
        @Nullable Integer staff,
        @Nullable Boolean large,
        Id.@Nullable PersonId leader,
        @Nullable PartyPresence partyPresence,
        @Nullable String partyName,
        @Nullable Integer partyMembers,
        @Nullable Boolean willing,
        @Nullable String resources,
        @Nullable String needs,
        @Nullable String opinions,
        @Nullable LocalDate surveyedOn) {

    /** Nobody asked yet. */
    public static final Survey NOTHING =
            new Survey(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** 性质; the constants are stored names. */
    public enum Nature {
        GOVERNMENT("机关", OrganisationKind.PUBLIC_INSTITUTION),
        INSTITUTION("事业", OrganisationKind.PUBLIC_INSTITUTION),
        STATE_ENTERPRISE("国企", OrganisationKind.STATE_ENTERPRISE),
        PRIVATE_ENTERPRISE("非公企业", OrganisationKind.PRIVATE_ENTERPRISE),
        SOCIAL_ORGANISATION("社会组织", OrganisationKind.SOCIAL_ORGANISATION),
        SCHOOL("学校", OrganisationKind.PUBLIC_INSTITUTION),
        HOSPITAL("医院", OrganisationKind.PUBLIC_INSTITUTION),
        FINANCE("金融", OrganisationKind.OTHER),
        PROPERTY_COMPANY("物业", OrganisationKind.PROPERTY_COMPANY),
        MARKET("商圈市场", OrganisationKind.OTHER),
        OFFICE_BUILDING("商务楼宇", OrganisationKind.OTHER),
        POLICE_STATION("派出所", OrganisationKind.PUBLIC_INSTITUTION),
        OTHER("其他", OrganisationKind.OTHER);

        private final String label;
        private final OrganisationKind kind;

        Nature(String label, OrganisationKind kind) {
            this.label = label;
            this.kind = kind;
        }

        /** As the form of the survey has it. */
        public String label() {
            return label;
        }

        /** The kind of organisation it is registered as. */
        public OrganisationKind kind() {
            return kind;
        }
    }

    /** 党组织是否建立; the constants are stored names. */
    public enum PartyPresence {
        OWN("单独建"),
        JOINT("联合建"),
        LACKING("应建未建"),
        NO_MEMBERS("无党员");

        private final String label;

        PartyPresence(String label) {
            this.label = label;
        }

        /** As the form of the survey has it. */
        public String label() {
            return label;
        }
    }
}
