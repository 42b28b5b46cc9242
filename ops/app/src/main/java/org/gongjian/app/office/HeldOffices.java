package org.gongjian.app.office;

import java.util.List;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id.OfficeId;
import org.gongjian.record.Id.OrganisationId;
import org.gongjian.record.Id.PersonId;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** Which offices somebody holds today, as the command side has folded them. Readable by both roles. */
public interface HeldOffices {

    /** In a fixed order; the first is the one acted in when none is chosen. */
    List<HeldOffice> of(PersonId person);

    /**
     * An office as held.
     *
     * @param title as on a name plate: 柳荫社区 书记
     * @param actsAs the name under which the holder acts in it
     */
    record HeldOffice(
            OfficeId office,
            Role role,
            AreaPath scope,
            @Nullable OrganisationId organisation,
            String title,
            String actsAs) {}
}
