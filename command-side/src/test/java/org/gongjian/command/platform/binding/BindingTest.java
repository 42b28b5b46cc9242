package org.gongjian.command.platform.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.refusal.FieldError.Code;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Route;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BindingTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Id.PersonId PERSON = new Id.PersonId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final String UUID_TEXT = "0197a000-0000-7000-8000-000000000002";

    record Row(Id.OrganisationId organisation, String task) {}

    record Everything(
            Raiser raiser,
            Concealed text,
            @Nullable String summary,
            @Longest(value = 5, oneLine = true) @Nullable String title,
            @Nullable Route route,
            @Nullable Integer days,
            boolean withLetter,
            @Nullable LocalDate due,
            @Nullable Instant at,
            List<Id.OrganisationId> coHandlers,
            List<Row> parts,
            List<Attachment> attachments) {}

    private static Binding binding(boolean strict) {
        return new Binding(
                () -> SHANGHAI,
                (field, text) -> new Concealed(PERSON, "A256GCM", field + ":" + text),
                file -> file.toString().equals(UUID_TEXT) ? new Attachment(file, "a.jpg", "image/jpeg", 3, "00") : null,
                strict);
    }

    private static Everything json(String json) {
        return binding(true).read((ObjectNode) JsonMapper.shared().readTree(json), Everything.class);
    }

    private static List<FieldError> faults(String json) {
        return catchThrowableOfType(FaultyInput.class, () -> json(json)).errors();
    }

    private static final String GOOD = """
            {"raiser":{"is":"resident","person":"%s"},"text":"三号楼化粪池漫溢","route":"JOINT_ACTION","days":7,
             "due":"2026-04-22","at":"2026-04-13T09:10","coHandlers":["%s"],"parts":[{"organisation":"%s","task":"抽排"}],
             "attachments":["%s"]}
            """.formatted(UUID_TEXT, UUID_TEXT, UUID_TEXT, UUID_TEXT);

    @Test
    void a_body_becomes_the_record_and_own_words_arrive_concealed() {
        Everything read = json(GOOD);

        assertThat(read.raiser()).isInstanceOf(Raiser.Resident.class);
        assertThat(read.text().box()).isEqualTo("text:三号楼化粪池漫溢");
        assertThat(read.route()).isEqualTo(Route.JOINT_ACTION);
        assertThat(read.summary()).isNull();
        assertThat(read.withLetter()).isFalse();
        assertThat(read.parts()).extracting(Row::task).containsExactly("抽排");
        assertThat(read.attachments()).extracting(Attachment::name).containsExactly("a.jpg");
    }

    @Test
    void a_minute_without_offset_is_read_in_the_zone_of_the_community() {
        assertThat(json(GOOD).at()).isEqualTo(Instant.parse("2026-04-13T01:10:00Z"));
    }

    @Test
    void a_day_is_its_start_and_says_that_no_minute_was_given() {
        assertThat(BusinessTime.read("2026-04-13", SHANGHAI))
                .contains(new BusinessTime(Instant.parse("2026-04-12T16:00:00Z"), true));
        assertThat(BusinessTime.read("2026-04-13T09:10:00+02:00", SHANGHAI))
                .contains(new BusinessTime(Instant.parse("2026-04-13T07:10:00Z"), false));
        assertThat(BusinessTime.read("13.04.2026", SHANGHAI)).isEmpty();
    }

    @Test
    void every_faulty_field_is_named_at_once() {
        assertThat(faults("""
                        {"raiser":{"is":"ghost"},"summary":"a\\u0007b","title":"一二三四五六","route":"DETOUR","days":"soon",
                         "due":"2026-02-30","at":[],"coHandlers":["x"],"parts":[{"task":"t"}],"typo":1}
                        """))
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("raiser.is", Code.UNKNOWN_VALUE),
                        tuple("text", Code.REQUIRED),
                        tuple("summary", Code.CONTROL_CHARACTER),
                        tuple("title", Code.TOO_LONG),
                        tuple("route", Code.UNKNOWN_VALUE),
                        tuple("days", Code.WRONG_TYPE),
                        tuple("due", Code.WRONG_TYPE),
                        tuple("at", Code.WRONG_TYPE),
                        tuple("coHandlers[0]", Code.WRONG_TYPE),
                        tuple("parts[0].organisation", Code.REQUIRED),
                        tuple("typo", Code.UNKNOWN_FIELD));
    }

    @Test
    void a_lone_surrogate_is_a_fault_and_a_pair_is_not() {
        assertThat(faults(GOOD.replace("三号楼", "\\ud800")))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("text", Code.LONE_SURROGATE));
        assertThat(json(GOOD.replace("三号楼", "\\ud83d\\ude00")).text().box()).contains("😀");
    }

    @Test
    void an_unknown_file_is_a_fault() {
        assertThat(faults(GOOD.replace("\"attachments\":[\"" + UUID_TEXT, "\"attachments\":[\"" + PERSON)))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("attachments[0]", Code.NOT_FOUND));
    }

    @Test
    void a_form_says_the_same_with_dots_indexes_and_repeated_names() {
        ObjectNode tree = FormTree.of(Map.of(
                "raiser.is", new String[] {"resident"},
                "raiser.person", new String[] {UUID_TEXT},
                "text", new String[] {"一行\r\n两行"},
                "summary", new String[] {""},
                "withLetter", new String[] {"on"},
                "coHandlers", new String[] {UUID_TEXT, PERSON.toString()},
                "parts[0].organisation", new String[] {UUID_TEXT},
                "parts[0].task", new String[] {"抽排"},
                "_csrf", new String[] {"x"}));
        Everything read = binding(false).read(tree, Everything.class);

        assertThat(read.text().box()).isEqualTo("text:一行\n两行");
        assertThat(read.summary()).isNull();
        assertThat(read.withLetter()).isTrue();
        assertThat(read.coHandlers()).hasSize(2);
        assertThat(read.parts()).extracting(Row::task).containsExactly("抽排");
    }
}
