package org.gongjian.agreement;

import java.util.List;
import java.util.Locale;

/** The papers of agreements, one for each kind. */
public enum AgreementPaper {
    /** 共驻共建协议书 */
    CO_BUILDING_AGREEMENT(AgreementKind.CO_BUILDING),
    /** 年度目标责任书 */
    YEAR_DUTIES_LETTER(AgreementKind.YEAR_DUTIES),
    /** 双向服务承诺书 */
    MUTUAL_SERVICE_PLEDGE(AgreementKind.MUTUAL_SERVICE);

    /** What can stand on it: the placeholders its template may name, those of repeated paragraphs and rows among them. */
    public static final List<String> FIELDS = List.of(
            "社区", "编号", "份别", "年度", "社区党组织", "单位党组织", "条款", "段落", "起始日期", "截止日期", "承诺清单", "序号", "承诺方", "承诺内容", "标准",
            "期次", "生效说明", "社区签字", "社区日期", "单位签字", "单位日期");

    private final AgreementKind kind;

    AgreementPaper(AgreementKind kind) {
        this.kind = kind;
    }

    /** What it is the paper of. */
    public AgreementKind kind() {
        return kind;
    }

    /** The paper of a kind. */
    public static AgreementPaper of(AgreementKind kind) {
        return switch (kind) {
            case CO_BUILDING -> CO_BUILDING_AGREEMENT;
            case YEAR_DUTIES -> YEAR_DUTIES_LETTER;
            case MUTUAL_SERVICE -> MUTUAL_SERVICE_PLEDGE;
        };
    }

    /** How an address names it. */
    public String step() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
