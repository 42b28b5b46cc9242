package org.gongjian.command.importing.register;

import org.gongjian.importing.RowCounts;

/** Counts rows while they pass. */
public final class Tally {
    private int fresh;
    private int unchanged;
    private int changed;
    private int faulty;

    public Tally(RowCounts before) {
        fresh = before.fresh();
        unchanged = before.unchanged();
        changed = before.changed();
        faulty = before.faulty();
    }

    public void add(Finding.What what) {
        switch (what) {
            case FRESH -> fresh++;
            case UNCHANGED -> unchanged++;
            case CHANGED -> changed++;
            case FAULTY -> faulty++;
        }
    }

    public RowCounts counts() {
        return new RowCounts(fresh, unchanged, changed, faulty);
    }
}
