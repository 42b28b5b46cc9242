/** Meetings (会议): called, notified seat by seat, opened with a quorum, held by an agenda, closed. */
@NullMarked
package org.gongjian.meeting;

import org.jspecify.annotations.NullMarked;
