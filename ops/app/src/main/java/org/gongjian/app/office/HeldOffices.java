package org.gongjian.app.office;

import java.util.List;
import org.gongjian.record.Acting.Standing;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id.OfficeId;
import org.gongjian.record.Id.OrganisationId;
import org.gongjian.record.Id.PersonId;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** In which offices somebody acts today, as the command side has folded them. Readable by both roles. */
public interface HeldOffices {

    /** Those held, then those deputised, in a fixed order; the first is the one acted in when none is chosen. */
    List<HeldOffice> of(PersonId person);

    /** Those that somebody is to take over and has not signed for yet. */
    List<HeldOffice> toBeTakenOverBy(PersonId person);

    /**
     * An office as acted in.
     *
     * @param title as on a name plate: 柳荫社区 书记
     * @param actsAs the name under which the person acts in it
     * @param standing as holder, as deputy, or as the one who is to take it over
     */
    record HeldOffice(
            OfficeId office,
            Role role,
            AreaPath scope,
            @Nullable OrganisationId organisation,
            String title,
            String actsAs,
            Standing standing) {}
}
