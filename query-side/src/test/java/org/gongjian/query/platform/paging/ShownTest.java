package org.gongjian.query.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongjian.query.platform.forms.WrongParameter;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final Place FIRST = place(3);
    private static final Place SECOND = place(2);
    private static final Place THIRD = place(1);

    private static Place place(int n) {
        return new Place(Instant.parse("2026-04-24T06:30:00.123456Z").plusSeconds(n), new UUID(0, n));
    }

    private static Shown<Place> page(List<Place> list) {
        return Shown.atMost(2, most -> list.subList(0, Math.min(most, list.size())), one -> one);
    }

    @Test
    void a_page_ends_where_the_next_begins() {
        Shown<Place> shown = page(List.of(FIRST, SECOND, THIRD));
        assertThat(shown.items()).containsExactly(FIRST, SECOND);
        assertThat(shown.next()).isEqualTo(SECOND.written());
        assertThat(Place.read(SECOND.written())).isEqualTo(SECOND);
    }

    @Test
    void behind_the_last_page_is_nothing() {
        assertThat(page(List.of(FIRST, SECOND)).next()).isNull();
        assertThat(page(List.of())).isEqualTo(new Shown<>(List.of(), null));
        assertThat(Place.read("")).isNull();
    }

    @Test
    void a_place_that_is_none_is_named() {
        for (String wrong : List.of("x", "1.x", "x." + new UUID(0, 1), ".", "1")) {
            assertThatThrownBy(() -> Place.read(wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            WrongParameter.class,
                            named -> assertThat(named.parameter()).isEqualTo("after"));
        }
    }
}
