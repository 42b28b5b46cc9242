package org.gongjian.query.registry;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;

/** A district with one street and two communities, and who tells what happened there. */
public final class RegistryTold {
    public static final Instant NOW = Instant.parse("2026-04-13T01:10:00Z");
    public static final AreaPath DISTRICT = new AreaPath(area(1), null, null);
    public static final AreaPath STREET = new AreaPath(area(1), area(2), null);
    public static final AreaPath HERE = new AreaPath(area(1), area(2), area(3));
    public static final AreaPath THERE = new AreaPath(area(1), area(2), area(4));
    public static final AreaPath FAR = new AreaPath(area(9), area(8), area(7));

    private RegistryTold() {}

    public static Id.AreaId area(long number) {
        return new Id.AreaId(new UUID(0, number));
    }

    public static Happened by(Role role) {
        return at(NOW, role);
    }

    public static Happened at(Instant at, Role role) {
        Id.PersonId actor = new Id.PersonId(new UUID(0, 70));
        return new Happened(
                at,
                false,
                actor,
                new Capacity.Holder(new Id.OfficeId(new UUID(0, 71)), role, null),
                actor,
                Via.SELF,
                null);
    }

    public static Scope scope(AreaPath area) {
        return new Scope(
                area, Role.ADMINISTRATOR, new Id.PersonId(new UUID(0, 70)), new Id.OfficeId(new UUID(0, 71)), null);
    }
}
