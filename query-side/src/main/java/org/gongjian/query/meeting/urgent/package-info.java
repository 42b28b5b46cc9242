/** 急事共商待通报: matters consulted on urgently, until an item of a meeting reported them. */
@NullMarked
package org.gongjian.query.meeting.urgent;

import org.jspecify.annotations.NullMarked;
