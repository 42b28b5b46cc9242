package org.gongjian.query.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.CLERK;
import static org.gongjian.query.corpus.MatterFacts.CLERKS_OFFICE;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.foreign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.Task;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.office.OfficeEvent;
import org.gongjian.office.OpenMatter;
import org.gongjian.office.OpenMatter.Awaited;
import org.gongjian.query.handover.HandOverRow.State;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOversTableTest {
    private static final UUID OFFICE = CLERKS_OFFICE.value();
    private static final Id.PersonId LIN = new Id.PersonId(new UUID(0x7006, 1));
    private static final Id.PersonId STRANGER = new Id.PersonId(new UUID(0x7006, 2));
    private static final OpenMatter FIRST = matter(1, Task.ADMIT);
    private static final OpenMatter SECOND = matter(2, Task.PROMISE);
    private static final Attachment WORD =
            new Attachment(new Id.FileId(new UUID(3, 1)), "清单.docx", "application/zip", 27_000, "0a");
    private static final Attachment PDF =
            new Attachment(new Id.FileId(new UUID(3, 2)), "清单.pdf", "application/pdf", 31_000, "0b");

    private final GivenFacts given = new GivenFacts();
    private final HandOversTable table = new HandOversTable(given.jdbc(), Generation.live(HandOversReadModel.GROUP));

    @BeforeEach
    void follow() {
        given.following(new HandOversReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer())));
        happens(new OfficeEvent.Established(byClerk("2026-01-01T09:00"), Role.CLERK, "柳荫社区 录入员", AREA, null, null));
        happens(new OfficeEvent.Appointed(
                byClerk("2026-01-01T09:00"), CLERK, "陈晓岚", LocalDate.parse("2026-01-01"), null, "社区两委"));
        happens(new OfficeEvent.HandOverPrepared(
                byClerk("2026-06-30T16:00"), CLERK, LIN, "林芳", "社区两委", "钥匙两把", List.of(FIRST)));
    }

    @AfterEach
    void close() {
        given.close();
    }

    private static OpenMatter matter(int n, Task task) {
        return new OpenMatter(
                new Id.MatterId(new UUID(0x7007, n)),
                StageCode.RECEIVED,
                List.of(new Awaited(task, null, LocalDate.parse("2026-07-01"))));
    }

    private void happens(OfficeEvent event) {
        given.fact("office", OFFICE, AREA, event.happened().at(), event);
        given.folded();
    }

    private static Scope of(Id.PersonId person, Role role) {
        return new Scope(AREA, role, person, new Id.OfficeId(new UUID(0x7006, 9)), null);
    }

    private HandOverRow now() {
        return table.ofOffice(OFFICE, of(LIN, Role.FOLLOW_UP)).getFirst();
    }

    @Test
    void it_is_told_from_the_preparation_to_the_paper() {
        assertThat(now().state()).isEqualTo(State.PREPARED);
        assertThat(now().told().giver()).isEqualTo("陈晓岚");
        happens(new OfficeEvent.HandOverSigned(byClerk("2026-06-30T16:10"), CLERK));
        assertThat(now().state()).isEqualTo(State.SIGNED);
        assertThat(now().told().signed()).satisfies(signed -> {
            assertThat(signed.at()).isEqualTo(at("2026-06-30T16:10"));
            assertThat(signed.by()).as("he signed himself").isNull();
        });

        happens(new OfficeEvent.HandOverListRenewed(byClerk("2026-06-30T17:00"), List.of(SECOND)));
        assertThat(now().state()).isEqualTo(State.PREPARED);
        assertThat(now().told().signed()).isNull();
        assertThat(now().told().former()).containsExactly(FIRST);
        assertThat(now().told().open()).containsExactly(SECOND);

        happens(new OfficeEvent.HandOverSigned(byClerk("2026-06-30T17:10"), CLERK));
        happens(handedOver());
        assertThat(now().state()).isEqualTo(State.DONE);
        assertThat(now().told().paper().number()).isEqualTo("柳岗交〔2026〕1号");
        assertThat(table.inProgress(of(LIN, Role.FOLLOW_UP))).isEmpty();
        assertThat(table.over(at("2026-12-31T00:00"), 5, of(LIN, Role.FOLLOW_UP)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.matters()).isOne();
                    assertThat(row.told().open())
                            .as("lists stay where they are")
                            .isEmpty();
                });
        assertThat(table.ofSize(31_000, of(LIN, Role.FOLLOW_UP))).hasSize(1);
        assertThat(table.ofSize(31_001, of(LIN, Role.FOLLOW_UP))).isEmpty();
    }

    private static OfficeEvent handedOver() {
        return new OfficeEvent.HandedOver(
                byClerk("2026-06-30T17:20"),
                CLERK,
                LIN,
                "林芳",
                LocalDate.parse("2026-06-30"),
                "社区两委",
                List.of(SECOND),
                "柳岗交〔2026〕1号",
                new PaperTemplate(0, "ab"),
                WORD,
                PDF);
    }

    @Test
    void one_that_was_refused_or_withdrawn_says_why_and_another_may_follow() {
        happens(new OfficeEvent.HandOverDeclined(byClerk("2026-06-30T16:20"), "承诺事项未说清"));
        assertThat(now().state()).isEqualTo(State.DECLINED);
        assertThat(now().told().because()).isEqualTo("承诺事项未说清");

        happens(new OfficeEvent.HandOverPrepared(
                byClerk("2026-07-01T09:00"), CLERK, LIN, "林芳", "社区两委", null, List.of(FIRST)));
        happens(new OfficeEvent.HandOverWithdrawn(byClerk("2026-07-01T10:00"), "调动暂缓"));
        assertThat(table.ofOffice(OFFICE, of(LIN, Role.FOLLOW_UP)))
                .extracting(HandOverRow::state)
                .containsExactly(State.WITHDRAWN, State.DECLINED);
    }

    @Test
    void it_is_seen_by_those_who_sign_by_the_office_and_by_whoever_keeps_it() {
        for (Role role : Role.values()) {
            boolean keeps = role == Role.SECRETARY || role == Role.ADMINISTRATOR;
            assertThat(table.inProgress(of(STRANGER, role)).isEmpty())
                    .as(role.name())
                    .isEqualTo(!keeps);
            assertThat(table.inProgress(of(LIN, role))).as(role.name()).hasSize(1);
        }
        Scope deputy = new Scope(AREA, Role.CLERK, STRANGER, CLERKS_OFFICE, null);
        assertThat(table.ofOffice(OFFICE, deputy)).hasSize(1);
    }

    @Test
    void nothing_is_seen_from_another_area() {
        for (Role role : Role.values()) {
            Scope elsewhere = new Scope(foreign(role).area(), role, STRANGER, CLERKS_OFFICE, null);
            assertThat(table.inProgress(elsewhere)).isEmpty();
            assertThat(table.over(at("2030-01-01T00:00"), 5, elsewhere)).isEmpty();
            assertThat(table.ofOffice(OFFICE, elsewhere)).isEmpty();
            assertThat(table.one(OFFICE, 2, elsewhere)).isEmpty();
            assertThat(table.ofSize(27_000, elsewhere)).isEmpty();
        }
    }
}
