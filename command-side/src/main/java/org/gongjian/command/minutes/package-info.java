/** Decisions about minutes: drafting them from what happened, the check for secrecy, signing, making public, correcting. */
@NullMarked
package org.gongjian.command.minutes;

import org.jspecify.annotations.NullMarked;
