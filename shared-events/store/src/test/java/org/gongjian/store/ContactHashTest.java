package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.gongjian.person.LookupKeys;
import org.gongjian.record.Id.PersonId;
import org.gongjian.store.keys.ContactHash;
import org.gongjian.store.keys.KeyFile;
import org.gongjian.store.keys.KeyedHash;
import org.junit.jupiter.api.Test;

class ContactHashTest {
    private static final PersonId PERSON = new PersonId(UUID.fromString("0197a000-0000-7000-8000-000000000001"));

    private final ContactHash hash = new ContactHash(new KeyedHash(KeyFile.random()));

    @Test
    void a_number_is_the_same_however_it_is_written() {
        assertThat(hash.phone("+86 138-0013-8000"))
                .isEqualTo(hash.phone("13800138000"))
                .isEqualTo(hash.phone("１３８００１３８０００"))
                .isNotEqualTo(hash.phone("13800138001"));
    }

    @Test
    void too_short_a_number_is_none() {
        assertThat(hash.phone("110")).isEmpty();
    }

    @Test
    void building_and_surname_find_a_family() {
        assertThat(hash.nameAndBuilding("王秀珍", "柳荫里3号楼2单元501"))
                .isPresent()
                .isEqualTo(hash.nameAndBuilding("王某", "3栋"))
                .isNotEqualTo(hash.nameAndBuilding("李某", "3栋"))
                .isNotEqualTo(hash.nameAndBuilding("王某", "4栋"));
        assertThat(hash.nameAndBuilding("王秀珍", "柳荫里")).isEmpty();
        assertThat(hash.nameAndBuilding("欧阳文", "3栋")).isNotEqualTo(hash.nameAndBuilding("欧文", "3栋"));
    }

    @Test
    void the_last_four_digits_are_bound_to_the_person() {
        LookupKeys keys = hash.keys(PERSON, "王秀珍", "13800138000", null);

        assertThat(keys.phoneEnding()).isEqualTo(hash.phoneEnding(PERSON, "8000"));
        assertThat(keys.phoneEnding()).isNotEqualTo(hash.phoneEnding(new PersonId(new UUID(0, 1)), "8000"));
        assertThat(keys.writer()).isNull();
    }
}
