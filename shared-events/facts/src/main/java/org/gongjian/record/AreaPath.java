package org.gongjian.record;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact belongs, as it stands in the metadata of every event and in every row of a read model. A fact of the street has
 * no community; one of the district has neither.
 */
public record AreaPath(Id.AreaId district, Id.@Nullable AreaId street, Id.@Nullable AreaId community)
        implements Serializable {

    /** The area that this one lies in; none above a district. */
    public @Nullable AreaPath above() {
        if (community != null) {
            return new AreaPath(district, street, null);
        }
        return street == null ? null : new AreaPath(district, null, null);
    }
}
