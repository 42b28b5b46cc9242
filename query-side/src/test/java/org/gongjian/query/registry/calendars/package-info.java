/** Calendars. */
@NullMarked
package org.gongjian.query.registry.calendars;

import org.jspecify.annotations.NullMarked;
