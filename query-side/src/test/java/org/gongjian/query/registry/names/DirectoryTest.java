package org.gongjian.query.registry.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.DISTRICT;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.community.AreaEvent;
import org.gongjian.community.AreaKind;
import org.gongjian.community.NumberSeries;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.office.OfficeEvent;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final UUID OFFICE = new UUID(0, 40);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final GivenFacts given = new GivenFacts();
    private final Directory directory = new Directory(given.jdbc());

    @BeforeEach
    void follow() {
        given.following(new NamesReadModel());
        area(DISTRICT, AreaKind.DISTRICT, "东澄区");
        area(STREET, AreaKind.STREET, "澄塘街道");
        area(HERE, AreaKind.COMMUNITY, "柳荫社区");
        area(THERE, AreaKind.COMMUNITY, "机床社区");
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void an_area_shows_its_numbers_grids_and_categories_at_and_above_itself_only() {
        UUID here = HERE.community().value();
        given.fact(
                "area",
                here,
                HERE,
                NOW,
                new AreaEvent.NumberingAdopted(
                        by(Role.ADMINISTRATOR), new TreeMap<>(Map.of(NumberSeries.RECEIPT, "LY{yyyy}{MM}{dd}-{nn}"))));
        given.fact(
                "area", here, HERE, NOW, new AreaEvent.GridDrawn(by(Role.ADMINISTRATOR), "G3", "三网格", List.of("9 号楼")));
        given.fact(
                "area",
                here,
                HERE,
                NOW,
                new AreaEvent.CategoryAdded(by(Role.ADMINISTRATOR), "01", "设施维修", null, TimeLimitClass.REPAIR));
        given.folded();

        assertThat(directory.areas(scope(HERE)))
                .singleElement()
                .satisfies(area ->
                        assertThat(area.patterns()).containsEntry(NumberSeries.RECEIPT, "LY{yyyy}{MM}{dd}-{nn}"));
        assertThat(directory.areas(scope(DISTRICT))).hasSize(4);
        assertThat(directory.grids(here, scope(STREET)))
                .containsExactly(new Directory.Grid("G3", "三网格", List.of("9 号楼")));
        assertThat(directory.grids(scope(STREET))).containsOnlyKeys(here);
        assertThat(directory.grids(scope(HERE)).get(here)).isEqualTo(directory.grids(here, scope(HERE)));
        assertThat(directory.grids(scope(THERE))).isEmpty();
        assertThat(directory.categories(here, scope(HERE))).hasSize(1);
        assertThat(directory.grids(here, scope(THERE))).isEmpty();
        assertThat(directory.categories(here, scope(THERE))).isEmpty();
        assertThat(directory.places(scope(HERE)).of(HERE)).isEqualTo("澄塘街道 柳荫社区");
    }

    @Test
    void an_office_shows_who_holds_it_on_a_day_and_who_held_it() {
        UUID zhang = new UUID(0, 41);
        given.fact(
                "office",
                OFFICE,
                HERE,
                NOW,
                new OfficeEvent.Established(by(Role.ADMINISTRATOR), Role.SECRETARY, "柳荫社区 书记", HERE, null, null));
        given.fact(
                "office",
                OFFICE,
                HERE,
                NOW,
                new OfficeEvent.Appointed(by(Role.ADMINISTRATOR), new Id.PersonId(zhang), "张国平", FIRST, null, "街道党工委"));
        given.folded();
        assertThat(office().holderOn(FIRST.minusDays(1))).isNull();
        assertThat(office().holderOn(FIRST).actsAs()).isEqualTo("张国平");

        given.fact(
                "office",
                OFFICE,
                HERE,
                NOW,
                new OfficeEvent.Relieved(by(Role.ADMINISTRATOR), new Id.PersonId(zhang), FIRST.plusDays(9), "调动"));
        given.folded();
        assertThat(office().holderOn(FIRST.plusDays(9))).isNotNull();
        assertThat(office().holderOn(FIRST.plusDays(10))).isNull();
        assertThat(office().tenures()).singleElement().satisfies(held -> {
            assertThat(held.appointedBy()).isEqualTo("街道党工委");
            assertThat(held.leftBecause()).isEqualTo("调动");
        });
        assertThat(directory.offices(scope(THERE))).isEmpty();
    }

    @Test
    void an_office_that_is_handed_over_shows_its_successor_and_a_deputy_only_on_his_days() {
        UUID zhang = new UUID(0, 41);
        UUID zhou = new UUID(0, 42);
        LocalDate day = LocalDate.of(2026, 6, 30);
        office(new OfficeEvent.Established(by(Role.ADMINISTRATOR), Role.SECRETARY, "柳荫社区 书记", HERE, null, null));
        office(new OfficeEvent.Appointed(by(Role.ADMINISTRATOR), new Id.PersonId(zhang), "张国平", FIRST, null, "街道党工委"));
        office(new OfficeEvent.DeputyNamed(
                by(Role.SECRETARY), new Id.PersonId(zhou), "周敏", day, day.plusDays(3), "外出学习"));
        given.folded();
        assertThat(office().holderOn(day).actsAs()).isEqualTo("张国平");
        assertThat(office().deputies()).singleElement().satisfies(deputy -> {
            assertThat(deputy.standsFrom(day.plusDays(3))).isTrue();
            assertThat(deputy.standsFrom(day.plusDays(4))).isFalse();
        });

        Attachment file = new Attachment(new Id.FileId(new UUID(0, 1)), "清单.pdf", "application/pdf", 9, "0a");
        office(new OfficeEvent.HandedOver(
                by(Role.DEPUTY_SECRETARY),
                new Id.PersonId(zhang),
                new Id.PersonId(zhou),
                "周敏",
                day,
                "街道党工委",
                List.of(),
                "柳岗交〔2026〕1号",
                new PaperTemplate(0, "ab"),
                file,
                file));
        given.folded();
        assertThat(office().holderOn(day.minusDays(1)).actsAs()).isEqualTo("张国平");
        assertThat(office().holderOn(day).actsAs()).isEqualTo("周敏");
        assertThat(office().tenures()).extracting(Directory.Tenure::leftBecause).contains("柳岗交〔2026〕1号");
        assertThat(office().deputies())
                .singleElement()
                .satisfies(deputy -> assertThat(deputy.standsFrom(day)).isFalse());
    }

    private void office(OfficeEvent event) {
        given.fact("office", OFFICE, HERE, NOW, event);
    }

    private Directory.Office office() {
        return directory.offices(scope(HERE)).getFirst();
    }

    private void area(AreaPath path, AreaKind kind, String name) {
        Id.AreaId own =
                path.community() != null ? path.community() : path.street() != null ? path.street() : path.district();
        given.fact(
                "area",
                own.value(),
                path,
                NOW,
                new AreaEvent.Registered(by(Role.ADMINISTRATOR), kind, path, name, ZoneId.of("Asia/Shanghai"), null));
    }
}
