/** 会议: the list of meetings, the page of each with its rolls, notice, roll call, agenda and record. */
@NullMarked
package org.gongjian.query.meeting;

import org.jspecify.annotations.NullMarked;
