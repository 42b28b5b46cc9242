@NullMarked
package org.gongjian.query.meeting.urgent;

import org.jspecify.annotations.NullMarked;
