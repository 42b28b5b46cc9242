package org.gongjian.postgres;

import java.nio.file.Path;

/** Another process works over this data folder. */
public final class FolderInUse extends IllegalStateException {
    FolderInUse(Path folder) {
        super("another Gongjian is running over " + folder + "; stop it first");
    }
}
