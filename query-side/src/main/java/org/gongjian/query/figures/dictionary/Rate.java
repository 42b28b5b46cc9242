package org.gongjian.query.figures.dictionary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A rate: two decimals, half up; "—" where there is nothing to divide by. */
public record Rate(long of, long among) {

    /** In per cent, or null. */
    public @Nullable BigDecimal percent() {
        return among == 0
                ? null
                : BigDecimal.valueOf(of * 100).divide(BigDecimal.valueOf(among), 2, RoundingMode.HALF_UP);
    }

    /** As it stands in a table. */
    @JsonIgnore
    public String shown() {
        BigDecimal percent = percent();
        return percent == null ? "—" : percent.toPlainString() + "%";
    }

    /** Whole per cent for a bar. */
    @JsonIgnore
    public int bar() {
        BigDecimal percent = percent();
        return percent == null ? 0 : percent.intValue();
    }
}
