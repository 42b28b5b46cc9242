package org.gongjian.query.registry.service;

import java.util.List;
import java.util.UUID;
import org.gongjian.record.AreaPath;

/** For pages that are tried without a database. */
public final class SampleCaptains {
    private SampleCaptains() {}

    /** A grid with a leader, a building with a captain, and one without. */
    public static List<?> some(AreaPath path, String building, UUID person) {
        return List.of(
                new CaptainsPage.Place(path, "G1", "一网格", null, List.of(), List.of(person)),
                new CaptainsPage.Place(path, "G1", "一网格", building, List.of(person), List.of()),
                new CaptainsPage.Place(path, "G1", "一网格", "2 号楼", List.of(), List.of()));
    }
}
