package org.gongjian.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.query.matter.timeline.MatterView;
import org.jspecify.annotations.Nullable;

/** A matter that wandered, as its page shows it. */
final class SampleStory {

    private SampleStory() {}

    static Map<String, @Nullable Object> matter(UUID id) {
        Map<String, @Nullable Object> matter = new HashMap<>();
        matter.put("id", id);
        matter.put("receiptNo", "LY20260413-01");
        matter.put("caseNo", null);
        matter.put("kind", "ISSUE");
        matter.put("stage", "IN_HAND");
        matter.put("marks", List.of("OVERDUE", "SUPERVISED"));
        matter.put("closedReason", null);
        matter.put("summary", "柳荫里 3 号楼化粪池漫溢 " + SampleDesk.HOSTILE);
        matter.put("title", null);
        matter.put("text", "3 号楼的化粪池又冒了，臭得很，\n楼下都走不了人！ " + SampleDesk.HOSTILE);
        matter.put("category", "设施维修");
        matter.put("place", "柳荫里 3 号楼北侧");
        matter.put("grid", "三网格");
        matter.put("route", "JOINT_DELIBERATION");
        matter.put("sensitivity", "ORDINARY");
        matter.put("shielded", false);
        matter.put("vitalReason", null);
        matter.put("raisedAt", Instant.parse("2026-04-13T01:10:00Z"));
        matter.put("raisers", List.of("王秀珍 " + SampleDesk.HOSTILE, "网格巡查"));
        matter.put("channel", "PHONE");
        matter.put("lead", "柳荫社区居委会");
        matter.put("coHandlers", List.of("三纺留守处党支部", "锦程超市党支部", "柳荫里物业服务中心"));
        matter.put(
                "dues",
                List.of(
                        Map.of("kind", "COMPLETION", "on", LocalDate.of(2026, 5, 19), "overdue", true),
                        Map.of("kind", "CO_HANDLER_OPINIONS", "on", LocalDate.of(2026, 5, 14), "overdue", false)));
        matter.put("resultClass", null);
        matter.put(
                "publication",
                new MatterView.OnColumn(
                        "/public/c/e",
                        new MatterView.Words("化粪池漫溢 " + SampleDesk.HOSTILE, null, "已疏通"),
                        true,
                        new MatterView.Words("化粪池漫溢", "某居民来电", "已疏通，加装检查井"),
                        "答复太笼统 " + SampleDesk.HOSTILE));
        matter.put("version", 17);
        return matter;
    }

    static List<Map<String, @Nullable Object>> files() {
        return List.of(Map.of("id", UUID.randomUUID(), "name", "现场照片-1.jpg", "size", 120_000L));
    }

    static List<Map<String, @Nullable Object>> story() {
        return List.of(
                entry(
                        0,
                        "2026-04-13T01:10:00Z",
                        "2026-04-13T01:12:00Z",
                        false,
                        "陈晓岚（柳荫社区 录入员）",
                        "收件：王秀珍来电反映 3 号楼化粪池漫溢，登记号 LY20260413-01。"),
                entry(
                        1,
                        "2026-04-13T01:40:00Z",
                        "2026-04-13T01:40:00Z",
                        false,
                        "陈晓岚（柳荫社区 录入员）",
                        "受理，路线实事共办，时限类别设施维修，到期 2026-04-22。"),
                entry(
                        2,
                        "2026-04-13T02:00:00Z",
                        "2026-04-13T02:00:00Z",
                        false,
                        "周敏（柳荫社区 副书记）",
                        "交办柳荫里物业服务中心（主办），到期 2026-04-22。"),
                entry(
                        3,
                        "2026-04-14T07:00:00Z",
                        "2026-04-16T07:00:00Z",
                        true,
                        "物业（代录：陈晓岚，凭通话记录）",
                        "申请退办：职责不符。" + SampleDesk.HOSTILE));
    }

    private static Map<String, @Nullable Object> entry(
            int sequence, String happened, String recorded, boolean late, String who, String text) {
        Map<String, @Nullable Object> entry = new HashMap<>();
        entry.put("sequence", sequence);
        entry.put("event", "matter.NoteAdded");
        entry.put("happenedAt", Instant.parse(happened));
        entry.put("dateOnly", false);
        entry.put("recordedAt", Instant.parse(recorded));
        entry.put("late", late);
        entry.put("byRule", false);
        entry.put("corrected", late);
        entry.put("who", who);
        entry.put("text", text);
        entry.put("words", sequence == 0 ? "3 号楼的化粪池又冒了，臭得很。" : null);
        entry.put("files", late ? files() : List.of());
        entry.put("agreement", late ? new UUID(0x7001, 1) : null);
        entry.put("motion", late ? new UUID(0x7001, 2) : null);
        return entry;
    }
}
