/** Carries what is asked to the decision and what was decided to the record: one transaction, one connection per request. */
@NullMarked
package org.gongjian.command.platform;

import org.jspecify.annotations.NullMarked;
