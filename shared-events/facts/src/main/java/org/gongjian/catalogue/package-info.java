/** All families of events in one catalogue. */
@NullMarked
package org.gongjian.catalogue;

import org.jspecify.annotations.NullMarked;
