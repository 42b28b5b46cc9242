package org.gongjian.importing.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongjian.body.SeatKind;
import org.gongjian.matter.terms.BodyKind;

/** 议事机构及成员: one row for each seat that is taken. */
public enum BodyColumn implements Column {
    BODY(Cell.of(Kind.TEXT, "机构名称", 100, "居民议事会").must().also("机构", "会议名称", "组织名称")),
    KIND(Cell.of(Kind.CHOICE, "机构类别", 20, "居民议事会").must().also("类别").oneOf(Labels.KINDS)),
    SEATS(Cell.of(Kind.COUNT, "席位数", 3, "9").also("席位总数", "定员")),
    SEAT_KIND(Cell.of(Kind.CHOICE, "席别", 10, "个人席").must().also("席位类别").oneOf(Labels.SEATS)),
    MEMBER(Cell.of(Kind.TEXT, "姓名", 60, "郑小兰").also("成员", "成员姓名", "代表姓名").concealed()),
    PHONE(Cell.of(Kind.PHONE, "电话", 30, "13500000000").also("手机", "联系电话").concealed()),
    ORGANISATION(Cell.of(Kind.TEXT, "单位", 100, "").also("所在单位", "代表单位", "工作单位")),
    POST(Cell.of(Kind.TEXT, "职务", 30, "委员").also("机构职务", "身份")),
    SINCE(Cell.of(Kind.DAY, "任职日期", 30, "2026-01-01").must().also("任期起", "任职时间")),
    UNTIL(Cell.of(Kind.DAY, "任期至", 30, "2028-12-31").also("任期止", "届满日期")),
    PROPOSED_BY(Cell.of(Kind.TEXT, "推荐主体", 60, "").also("推荐单位", "由谁推荐")),
    APPROVED_BY(Cell.of(Kind.TEXT, "审核批准", 60, "").also("批准单位")),
    APPOINTED_BY(Cell.of(Kind.TEXT, "任命或选举", 60, "居民推选").also("产生方式", "任命单位"));

    private static final class Labels {
        static final Map<String, BodyKind> KINDS = new LinkedHashMap<>();
        static final Map<String, SeatKind> SEATS = new LinkedHashMap<>();

        static {
            KINDS.put("党委会", BodyKind.COMMITTEE);
            KINDS.put("党建联席会", BodyKind.JOINT_CONFERENCE);
            KINDS.put("社区党员代表大会", BodyKind.PARTY_CONGRESS);
            KINDS.put("社区成员代表大会", BodyKind.COMMUNITY_ASSEMBLY);
            KINDS.put("监督委员会", BodyKind.OVERSIGHT_COMMITTEE);
            KINDS.put("两新组织联席会", BodyKind.TWO_NEW_CONFERENCE);
            KINDS.put("居民议事会", BodyKind.RESIDENTS_COUNCIL);
            KINDS.put("其他", BodyKind.OTHER);
            SEATS.put("个人席", SeatKind.PERSONAL);
            SEATS.put("单位席", SeatKind.ORGANISATIONAL);
            SEATS.put("个人", SeatKind.PERSONAL);
            SEATS.put("单位", SeatKind.ORGANISATIONAL);
        }
    }

    private final Cell cell;

    BodyColumn(Cell cell) {
        this.cell = cell;
    }

    @Override
    public Cell cell() {
        return cell;
    }
}
