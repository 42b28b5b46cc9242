package org.gongjian.query.registry.service;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.query.registry.service.CaptainsByGrid.Place;
import org.gongjian.record.AreaPath;

/** For pages that are tried without a database. */
public final class SampleCaptains {
    private SampleCaptains() {}

    /** A grid with a leader, a building with a captain, one without, and one of a grid that is no more. */
    public static Object some(LocalDate on, AreaPath path, String building, UUID person) {
        return new CaptainsPage.Answer(
                on,
                List.of(
                        new Place(path, "G1", "一网格", false, null, List.of(), List.of(person)),
                        new Place(path, "G1", "一网格", false, building, List.of(person), List.of()),
                        new Place(path, "G1", "一网格", false, "2 号楼", List.of(), List.of()),
                        new Place(path, "G7", "G7", true, "9 号楼", List.of(), List.of(person))),
                60,
                1,
                "a.b.G7");
    }

    /** No grid is drawn. */
    public static Object none(LocalDate on) {
        return new CaptainsPage.Answer(on, List.of(), 0, 0, null);
    }
}
