package org.gongjian.command.minutes.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.SeatId;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.minutes.MinutesSheet.Seated;
import org.gongjian.minutes.Wording;
import org.jspecify.annotations.Nullable;

/** What stands in minutes (GB/T 9704-2012 纪要格式: 出席、请假、列席), by placeholder. */
public final class MinutesText {
    private static final String[] ORDINALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    private final MinutesSheet sheet;
    private final Wording wording;
    private final PaperWords words;
    private final SeatNames seats;
    private final Present present;

    public MinutesText(MinutesSheet sheet, Wording wording, PaperWords words, SeatNames seats) {
        this.sheet = sheet;
        this.wording = wording;
        this.words = words;
        this.seats = seats;
        this.present = new Present(sheet, seats);
    }

    /** How they are signed. */
    public record Signed(String community, String number, String signatory, String on) {}

    /**
     * The values by placeholder.
     *
     * @param correcting which version it is and why, for one that takes the place of another
     */
    public Map<String, Object> values(Signed signed, @Nullable String correcting) {
        Map<String, Object> values = new HashMap<>();
        values.put("社区", signed.community());
        values.put("纪要标志", mark());
        values.put("文号", signed.number());
        values.put("签发人", signed.signatory());
        values.put("印发日期", signed.on());
        values.put("会议名称", sheet.title());
        values.put("会议时间", when());
        values.put("地点", sheet.place());
        values.put("主持人", chair());
        values.put("人数", present.heads());
        values.put("开头", opening());
        values.put("与会", attended());
        values.put("说明", lines(explained()));
        values.put("议题", items());
        values.put("更正", lines(correcting == null ? List.of() : List.of(correcting)));
        values.put("分送", recipients());
        return values;
    }

    /** 纪要标志: the name of the body that called. */
    private String mark() {
        String body = sheet.seats().getFirst().body();
        return body + (body.endsWith("会议") ? "纪要" : "会议纪要");
    }

    private String when() {
        String end = words.minute(sheet.closedAt());
        return words.minute(sheet.openedAt()) + "至" + end.substring(end.lastIndexOf(' ') + 1);
    }

    private String chair() {
        return name(sheet.chair()) + (sheet.acting() == null ? "" : "（" + sheet.acting() + "）");
    }

    private String name(SeatId seat) {
        return sheet.seat(seat).map(this::name).orElse("");
    }

    private String name(Seated seat) {
        return seats.of(seat.seat().number(), seat.holder(), seat.substitute());
    }

    private String opening() {
        String written = wording.opening();
        return written != null
                ? written
                : words.day(sheet.heldOn()) + "，在" + sheet.place() + "召开" + sheet.title() + "，" + chair()
                        + "主持。现将会议情况纪要如下：";
    }

    // ------------------------------------------------------------------ who was there

    private List<Map<String, Object>> attended() {
        List<Map<String, Object>> lines = new ArrayList<>();
        line(lines, "出席", present.listed(seat -> seat.decides() && Present.isThere(seat)));
        line(lines, "请假", present.listed(seat -> seat.attendance() == Attendance.EXCUSED));
        line(lines, "缺席", present.listed(seat -> seat.attendance() == Attendance.ABSENT));
        line(
                lines,
                "列席",
                Stream.of(
                                present.listed(seat -> !seat.decides() && Present.isThere(seat)),
                                wording.attending() == null ? "" : wording.attending())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("、")));
        return lines;
    }

    private static void line(List<Map<String, Object>> lines, String label, String names) {
        if (!names.isEmpty()) {
            lines.add(Map.of("类别", label, "名单", names));
        }
    }

    // ------------------------------------------------------------------ what was decided

    private List<String> explained() {
        return sheet.waiver() == null ? List.of() : List.of("本次会议按制度决定豁免通知期，理由：" + sheet.waiver());
    }

    private List<Map<String, Object>> items() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (MinutesSheet.Item item : sheet.items()) {
            String title = item.title();
            items.add(Map.of(
                    "议题标题",
                    ordinal(items.size()) + "、"
                            + (title == null ? "按规定另行记录的议题" : title + "（" + PaperWords.word(item.purpose()) + "）"),
                    "议题段落",
                    lines(paragraphs(item))));
        }
        return items;
    }

    static String ordinal(int index) {
        return index < ORDINALS.length ? ORDINALS[index] : Integer.toString(index + 1);
    }

    private List<String> paragraphs(MinutesSheet.Item item) {
        List<String> paragraphs = new ArrayList<>();
        wording.to(item.number()).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .forEach(paragraphs::add);
        if (!item.recused().isEmpty()) {
            paragraphs.add(
                    "回避：" + item.recused().stream().map(this::name).collect(Collectors.joining("、")) + "，本项不计入应到。");
        }
        for (MinutesSheet.Vote vote : item.votes()) {
            paragraphs.add("表决事项：" + vote.text() + "。" + Votes.told(vote.way(), vote.rule(), vote.outcome()));
            vote.reserved()
                    .forEach(one -> paragraphs.add(name(one.seat()) + "保留意见"
                            + (one.opinion().isEmpty() ? "" : "：" + one.opinion()) + "。保留意见不影响决议的执行。"));
        }
        item.disputed().stream().map(Votes::disputed).forEach(paragraphs::add);
        takenOff(item).ifPresent(paragraphs::add);
        return paragraphs;
    }

    /** 会上撤下: said of an item that did not stand to the end; why, unless it is written down elsewhere. */
    static Optional<String> takenOff(MinutesSheet.Item item) {
        return Optional.ofNullable(item.takenOff())
                .map(reason -> "本项在会上撤下" + (reason.isEmpty() ? "" : "，理由：" + reason) + "。");
    }

    private static List<Map<String, Object>> lines(List<String> texts) {
        return texts.stream().map(text -> Map.<String, Object>of("段落", text)).toList();
    }

    /** 分送: every unit with a seat, whether it was there or not. */
    private String recipients() {
        String units = sheet.seats().stream()
                .map(seat -> seats.unit(seat.holder()))
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
        return units.isEmpty() ? "各席位" : units;
    }
}
