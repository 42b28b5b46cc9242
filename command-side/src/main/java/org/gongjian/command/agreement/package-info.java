/** Decisions about agreements: drafting, signing by both, varying, and the end of the term. */
@NullMarked
package org.gongjian.command.agreement;

import org.jspecify.annotations.NullMarked;
