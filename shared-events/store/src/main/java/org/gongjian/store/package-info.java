/** How facts are kept and read: names, JSON, the engine that records, keys, and the roles it all runs under. */
@NullMarked
package org.gongjian.store;

import org.jspecify.annotations.NullMarked;
