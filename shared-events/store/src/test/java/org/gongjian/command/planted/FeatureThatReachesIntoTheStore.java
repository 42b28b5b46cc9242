package org.gongjian.command.planted;

import org.gongjian.store.keys.KeyedHash;

/** What must not happen in a feature; read by the architecture test. */
record FeatureThatReachesIntoTheStore(KeyedHash hash) {}
