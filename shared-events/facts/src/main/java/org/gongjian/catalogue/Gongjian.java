package org.gongjian.catalogue;

import org.gongjian.importing.ImportEvent;
import org.gongjian.matter.MatterEvent;
import org.gongjian.record.Catalogue;

/** Every event of the product. A new aggregate adds its family here. */
public final class Gongjian {

    private static final Catalogue CATALOGUE = Catalogue.over(MatterEvent.class, ImportEvent.class);

    private Gongjian() {}

    /** The catalogue of this release. */
    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
