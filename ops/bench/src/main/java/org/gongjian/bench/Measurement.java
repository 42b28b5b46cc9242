package org.gongjian.bench;

import java.util.List;

/** One thing to measure; asks the ground for what it stands on. */
interface Measurement {
    String name();

    List<Figure> run(Ground ground) throws Exception;
}
