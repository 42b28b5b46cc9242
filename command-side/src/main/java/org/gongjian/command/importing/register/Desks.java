package org.gongjian.command.importing.register;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.importing.register.Register;

/** The desk of every register. */
public final class Desks {
    private final Map<Register, RegisterDesk> desks = new EnumMap<>(Register.class);

    private Desks(List<RegisterDesk> some) {
        some.forEach(desk -> desks.put(desk.register(), desk));
    }

    /** These and no others. */
    public static Desks of(List<RegisterDesk> some) {
        return new Desks(some);
    }

    /** Those of all registers; fails when one has none. */
    public static Desks ofAll(List<RegisterDesk> all) {
        Desks desks = new Desks(all);
        if (!desks.desks.keySet().equals(EnumSet.allOf(Register.class))) {
            throw new IllegalStateException("a register without a desk: only " + desks.desks.keySet() + " have one");
        }
        return desks;
    }

    public RegisterDesk of(Register register) {
        return Objects.requireNonNull(desks.get(register));
    }
}
