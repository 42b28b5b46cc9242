package org.gongjian.app.whole;

import com.jayway.jsonpath.JsonPath;
import java.util.function.Predicate;

/** An answer with figures in it that has come so many times without a change of its text. */
final class SameAgain implements Predicate<String> {
    private final int times;
    private String last = "";
    private int seen;

    SameAgain(int times) {
        this.times = times;
    }

    @Override
    public boolean test(String answer) {
        String text = answer.contains("\"text\"") ? JsonPath.read(answer, "$.text") : "";
        seen = text.equals(last) ? seen + 1 : 0;
        last = text;
        return seen >= times && !text.contains("新收0件");
    }
}
