package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id.PersonId;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.gongjian.store.keys.KeyedHash;
import org.gongjian.store.keys.PersonErased;
import org.gongjian.store.keys.PersonKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ConcealmentTest {
    private final SampleStore sample = new SampleStore();
    private final Concealer concealer = new Concealer(sample.database.append(), sample.keys);
    private final Concealer querySide = new Concealer(sample.database.view(), sample.keys);
    private final PersonId person = somebody();

    @AfterAll
    void close() {
        sample.close();
    }

    private static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    @Test
    void what_was_concealed_is_opened_on_both_sides() {
        Concealed box = concealer.conceal(person, "name", "王秀英");
        assertThat(box.key()).isEqualTo(person);
        assertThat(box.alg()).isEqualTo("A256GCM");
        assertThat(concealer.open(box, "name")).contains("王秀英");
        assertThat(querySide.open(box, "name")).contains("王秀英");
        assertThat(concealer.conceal(person, "name", "王秀英").box()).isNotEqualTo(box.box());
    }

    @Test
    void files_are_concealed_under_the_keys_of_everybody_in_them_and_gone_with_any() {
        byte[] scan = {1, 2, 3};
        List<PersonId> both = List.of(person, somebody());
        byte[] box = concealer.keysFor(both).concealBytes(both, "file", scan);
        assertThat(querySide.keysOf(both).openBytes(both, "file", box))
                .hasValueSatisfying(clear -> assertThat(clear).isEqualTo(scan));
        concealer.destroyKey(both.getLast());
        assertThat(querySide.keysOf(both).openBytes(both, "file", box)).isEmpty();
    }

    @Test
    void a_box_opens_only_for_its_person_and_its_field() {
        PersonId other = somebody();
        concealer.conceal(other, "name", "李国强");
        Concealed box = concealer.conceal(person, "name", "王秀英");
        assertThatThrownBy(() -> concealer.open(box, "phone")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> concealer.open(new Concealed(other, box.alg(), box.box()), "name"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_are_concealed_and_opened_with_the_keys_of_one_query() {
        List<PersonId> people = List.of(somebody(), somebody(), somebody());
        PersonKeys keys = concealer.keysFor(people);
        List<Concealed> boxes = people.stream()
                .map(each -> keys.conceal(each, "phone", "1380000" + each))
                .toList();
        PersonKeys reading = querySide.keysOf(people);
        for (Concealed box : boxes) {
            assertThat(reading.open(box, "phone")).contains("1380000" + box.key());
        }
    }

    @Test
    void a_destroyed_key_opens_nothing_ever_again_and_is_not_made_anew() {
        PersonId erased = somebody();
        Concealed box = concealer.conceal(erased, "name", "王秀英");
        assertThat(concealer.destroyKey(erased)).isTrue();
        assertThat(concealer.open(box, "name")).isEmpty();
        assertThat(querySide.open(box, "name")).isEmpty();
        assertThatThrownBy(() -> concealer.conceal(erased, "name", "again")).isInstanceOf(PersonErased.class);
        assertThat(concealer.destroyKey(erased)).isFalse();
    }

    @Test
    void without_the_key_file_the_keys_in_the_database_open_nothing() {
        Concealed box = concealer.conceal(person, "name", "王秀英");
        Concealer thief = new Concealer(sample.database.superuser(), KeyFile.random());
        assertThatThrownBy(() -> thief.open(box, "name")).hasMessageContaining("does not open with master key");
    }

    @Test
    void equal_values_are_found_by_equal_hashes_of_one_field_under_one_key_only() {
        KeyedHash hash = new KeyedHash(sample.keys);
        assertThat(hash.of("phone", "13800138000")).isEqualTo(new KeyedHash(sample.keys).of("phone", "13800138000"));
        assertThat(hash.of("phone", "13800138000"))
                .isNotEqualTo(hash.of("fax", "13800138000"))
                .isNotEqualTo(new KeyedHash(KeyFile.random()).of("phone", "13800138000"));
    }
}
