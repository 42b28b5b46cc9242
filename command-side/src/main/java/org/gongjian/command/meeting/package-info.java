/** Decisions about meetings: calling, notice, roll call, quorum, the chair, the agenda. */
@NullMarked
package org.gongjian.command.meeting;

import org.jspecify.annotations.NullMarked;
