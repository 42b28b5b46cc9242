package org.gongjian.query.matter.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A share of what fell due, in a hundred, with two decimals, half up; nothing where nothing fell due. */
public record KeptRate(int counted, int among) {

    /** 85.71 */
    public @Nullable BigDecimal percent() {
        return among == 0
                ? null
                : BigDecimal.valueOf(counted * 100L).divide(BigDecimal.valueOf(among), 2, RoundingMode.HALF_UP);
    }

    /** As it stands in a table. */
    public String shown() {
        BigDecimal percent = percent();
        return percent == null ? "—" : percent + "%";
    }

    @JsonValue
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("counted", counted);
        json.put("among", among);
        json.put("percent", percent());
        return json;
    }
}
