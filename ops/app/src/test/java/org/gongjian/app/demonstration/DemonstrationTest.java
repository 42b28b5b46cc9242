package org.gongjian.app.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.account.KnownPersons;
import org.gongjian.app.account.PasswordRules;
import org.gongjian.app.office.HeldOffices;
import org.gongjian.app.start.ProductUnderTest;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.record.Role;
import org.gongjian.store.KeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemonstrationTest {

    private static final String[] WORDS = {"--role", "command", "--demo-date", "2026-06-30"};

    private static TestDatabase database;
    private static KeyFile keys;
    private static ProductUnderTest product;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        database = ProductUnderTest.database();
        keys = KeyFile.random();
        product = new ProductUnderTest(database, keys, WORDS);
        jdbc = JdbcClient.create(database.superuser());
    }

    @AfterAll
    static void stop() {
        product.close();
        database.close();
    }

    @Test
    void every_kind_of_office_has_somebody_who_can_log_in_and_holds_it_today() {
        var persons = product.bean(KnownPersons.class).list();
        assertThat(persons.stream().map(person -> Role.valueOf(person.officeCode())).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Role.class));
        for (var person : persons) {
            var who = product.bean(Accounts.class).check(person.login(), PasswordRules.DEMONSTRATION, false);
            assertThat(product.bean(HeldOffices.class).of(who.person()))
                    .as(person.login())
                    .anySatisfy(held -> {
                        assertThat(held.role().name()).isEqualTo(person.officeCode());
                        assertThat(held.title()).isEqualTo(person.office());
                        assertThat(held.actsAs()).isEqualTo(person.name());
                    });
        }
    }

    @Test
    void three_communities_live_under_three_charters() {
        assertThat(jdbc.sql("select name from work.charter_version order by name")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("柳荫-1", "机床-1", "锦湖-1", "锦湖-2");
    }

    @Test
    void what_is_told_once_is_not_told_again_even_when_it_was_forgotten_that_it_was_told() {
        long before = events();
        jdbc.sql("delete from work.demonstration_chapter").update();
        try (ProductUnderTest again = new ProductUnderTest(database, keys, WORDS)) {
            assertThat(again.bean(Demonstration.class).isRunning()).isTrue();
        }
        assertThat(events()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from work.demonstration_chapter")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_store_with_anything_in_it_is_left_alone() {
        try (TestDatabase other = ProductUnderTest.database()) {
            KeyFile otherKeys = KeyFile.random();
            JdbcClient there = JdbcClient.create(other.superuser());
            new ProductUnderTest(other, otherKeys, WORDS).close();
            there.sql("truncate work.demonstration, work.demonstration_chapter").update();
            there.sql("delete from work.account").update();
            try (ProductUnderTest second = new ProductUnderTest(other, otherKeys, WORDS)) {
                assertThat(second.bean(KnownPersons.class).list()).isEmpty();
            }
        }
    }

    @Test
    void no_name_of_a_person_stands_in_clear_but_the_names_of_those_who_hold_offices() {
        Set<String> residents = Set.of("孙桂芝", "李卫东", "马建设");
        String all = String.join("\n", jdbc.sql("select convert_from(payload, 'UTF8') from store.event")
                .query(String.class)
                .list());
        residents.forEach(name -> assertThat(all).doesNotContain(name));
        assertThat(all).contains("张国平");
        assertThat(Arrays.stream(all.split("1380000")).count()).isEqualTo(1);
    }

    private static long events() {
        return jdbc.sql("select count(*) from store.event").query(Long.class).single();
    }
}
