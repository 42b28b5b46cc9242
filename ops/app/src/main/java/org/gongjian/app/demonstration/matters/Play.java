package org.gongjian.app.demonstration.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.app.demonstration.telling.Place;

/**
 * A matter to be played.
 *
 * @param key under which others name it
 * @param base the day it comes in
 * @param late minutes by which every step is later than the course says, so that not all happens at the same minute
 * @param filling what stands in the gaps of its lines
 */
record Play(String key, Place place, LocalDate base, int late, List<Line> lines, Map<String, String> filling) {}
