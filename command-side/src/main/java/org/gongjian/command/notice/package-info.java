/** Decisions about public notices: drafting, checking and posting, objections and their answers, ending, withdrawing. */
@NullMarked
package org.gongjian.command.notice;

import org.jspecify.annotations.NullMarked;
