package org.gongjian.command.unlawful;

import org.axonframework.messaging.MetaData;
import org.gongjian.store.keys.KeyFile;
import org.springframework.beans.factory.annotation.Autowired;

/** Planted: a family of commands with one that is no record, is injected into, and knows the store and Axon. */
interface UnlawfulCommand {
    final class Paint implements UnlawfulCommand {
        @Autowired
        private KeyFile keys;

        private MetaData metadata;

        Object known() {
            return keys == null ? metadata : keys;
        }
    }
}
