package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.InvalidNullException;

class NullsOnlyWhereSaidTest {

    /** A nested type that may be null, in a record whose constructor is compact. */
    record Handled(Id.@Nullable OrganisationId lead, List<String> marks, String word) {
        Handled {
            marks = List.copyOf(marks);
        }
    }

    @Test
    void a_nested_type_may_be_null_where_a_record_with_a_compact_constructor_says_so() {
        Handled read = FactJson.mapper().readValue("{\"lead\":null,\"marks\":[],\"word\":\"w\"}", Handled.class);

        assertThat(read.lead()).isNull();
    }

    @Test
    void nothing_else_may_be_null() {
        assertThatThrownBy(
                        () -> FactJson.mapper().readValue("{\"lead\":null,\"marks\":[],\"word\":null}", Handled.class))
                .isInstanceOf(InvalidNullException.class);
    }
}
