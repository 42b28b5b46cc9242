package org.gongjian.command.importing;

import org.gongjian.importing.RowCounts;

/** Counts rows while they pass. */
final class Tally {
    private int fresh;
    private int unchanged;
    private int changed;
    private int faulty;

    Tally(RowCounts before) {
        fresh = before.fresh();
        unchanged = before.unchanged();
        changed = before.changed();
        faulty = before.faulty();
    }

    void add(LedgerIdentities.Known known) {
        switch (known) {
            case FRESH -> fresh++;
            case UNCHANGED -> unchanged++;
            case CHANGED -> changed++;
        }
    }

    void addFaulty() {
        faulty++;
    }

    RowCounts counts() {
        return new RowCounts(fresh, unchanged, changed, faulty);
    }
}
