package org.gongjian.query.figures.dictionary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rate: two decimals, half up; "—" where there is nothing to divide by.
 *
 * @param hidden whether it says nothing because the group is small ({@link SmallGroups}); both numbers are 0 then
 */
public record Rate(long of, long among, boolean hidden) {
    /** Of a group that is too small to be shown. */
    public static final Rate HIDDEN = new Rate(0, 0, true);

    public Rate(long of, long among) {
        this(of, among, false);
    }

    @JsonValue
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("of", hidden ? null : of);
        json.put("among", hidden ? null : among);
        json.put("percent", percent());
        if (hidden) {
            json.put("hidden", true);
        }
        return json;
    }

    /** In per cent, or null. */
    public @Nullable BigDecimal percent() {
        return among == 0
                ? null
                : BigDecimal.valueOf(of * 100).divide(BigDecimal.valueOf(among), 2, RoundingMode.HALF_UP);
    }

    /** As it stands in a table. */
    public String shown() {
        BigDecimal percent = percent();
        return percent == null ? "—" : percent.toPlainString() + "%";
    }

    /** Whole per cent for a bar. */
    public int bar() {
        BigDecimal percent = percent();
        return percent == null ? 0 : percent.intValue();
    }
}
