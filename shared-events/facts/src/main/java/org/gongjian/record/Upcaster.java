package org.gongjian.record;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads a shape that is written no more as the next one. What is stored stays as it is.
 *
 * @param name stored name
 * @param from the version it takes; it gives {@code from + 1}
 * @param change on a fact's JSON: objects as maps, arrays as lists
 */
public record Upcaster(String name, int from, UnaryOperator<Map<String, Object>> change) {}
