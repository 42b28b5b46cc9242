/** Decisions about persons: registering, membership, mandate, erasure. */
@NullMarked
package org.gongjian.command.person;

import org.jspecify.annotations.NullMarked;
