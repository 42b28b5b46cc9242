/** The demonstration street: seeded through commands into an empty store. */
@NullMarked
package org.gongjian.app.demonstration;

import org.jspecify.annotations.NullMarked;
