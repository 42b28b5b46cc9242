package org.gongjian.importing.register;

import java.util.Map;
import org.gongjian.organisation.Survey.Nature;
import org.gongjian.organisation.Survey.PartyPresence;

/** 驻区单位摸排登记表 (附件3). An empty cell leaves what is known as it is. */
public enum OrganisationColumn implements Column {
    NAME(Cell.of(Kind.TEXT, "单位名称", 100, "柳荫里便民超市有限公司").must().also("单位", "名称", "单位全称", "企业名称")),
    SHORT_NAME(Cell.of(Kind.TEXT, "简称", 40, "便民超市").also("单位简称")),
    CREDIT_CODE(Cell.of(Kind.CREDIT_CODE, "统一社会信用代码", 18, "91110101MA00000X1Y").also("信用代码", "社会信用代码", "统一信用代码")),
    NATURE(Cell.of(Kind.CHOICE, "性质", 20, "非公企业")
            .must()
            .also("单位性质", "单位类型", "类别")
            .oneOf(Labels.NATURES)),
    PARTNER(Cell.of(Kind.YES_NO, "驻区单位", 4, "是").also("是否驻区单位", "是否共建单位")),
    HANDLES(Cell.of(Kind.YES_NO, "可承办", 4, "否").also("是否承办", "是否可承办", "承办单位")),
    ADDRESS(Cell.of(Kind.TEXT, "地址楼栋", 200, "柳荫里 7 号楼底商").also("地址", "单位地址", "详细地址")),
    INDUSTRY(Cell.of(Kind.TEXT, "行业", 60, "零售").also("所属行业", "行业类别")),
    SUPERIOR(Cell.of(Kind.TEXT, "隶属或主管单位", 100, "区商务局").also("隶属", "隶属关系", "主管单位", "主管部门")),
    STAFF(Cell.of(Kind.COUNT, "职工人数", 7, "36").also("职工数", "人数", "从业人数", "员工人数")),
    LARGE(Cell.of(Kind.YES_NO, "规模大、有影响", 4, "否").also("规模", "是否规模大有影响", "规模大有影响")),
    LEADER(Cell.of(Kind.TEXT, "负责人", 60, "何俊").also("单位负责人", "法定代表人", "联系人").concealed()),
    LEADER_PHONE(Cell.of(Kind.PHONE, "负责人电话", 30, "13800000000")
            .also("电话", "联系电话", "手机", "负责人联系电话")
            .concealed()),
    PARTY_PRESENCE(Cell.of(Kind.CHOICE, "党组织情况", 20, "单独建")
            .also("党组织建立情况", "是否建立党组织", "党组织")
            .oneOf(Labels.PRESENCES)),
    PARTY_NAME(Cell.of(Kind.TEXT, "党组织名称", 100, "便民超市党支部")),
    PARTY_MEMBERS(Cell.of(Kind.COUNT, "党员数", 7, "5").also("党员人数")),
    WILLING(Cell.of(Kind.YES_NO, "有共建意向", 4, "是").also("意向", "共建意向", "是否有意向签协议")),
    RESOURCES(Cell.of(Kind.WORDS, "可提供资源", 2_000, "二楼会议室（60㎡，容纳30人，周末可用）").also("资源", "共享资源", "资源清单")),
    NEEDS(Cell.of(Kind.WORDS, "需求", 2_000, "希望协调门前非机动车停放").also("希望社区帮助解决的问题", "需求清单")),
    OPINIONS(Cell.of(Kind.WORDS, "意见建议", 2_000, "").also("意见", "建议")),
    SURVEYED_ON(Cell.of(Kind.DAY, "摸排日期", 30, "2026-03-12").also("摸排时间", "登记日期", "填表日期"));

    private static final class Labels {
        static final Map<String, Nature> NATURES = ordered(Nature.values(), Nature::label);
        static final Map<String, PartyPresence> PRESENCES = ordered(PartyPresence.values(), PartyPresence::label);

        private static <E> Map<String, E> ordered(E[] all, java.util.function.Function<E, String> label) {
            Map<String, E> labels = new java.util.LinkedHashMap<>();
            for (E one : all) {
                labels.put(label.apply(one), one);
            }
            return labels;
        }
    }

    private final Cell cell;

    OrganisationColumn(Cell cell) {
        this.cell = cell;
    }

    @Override
    public Cell cell() {
        return cell;
    }
}
