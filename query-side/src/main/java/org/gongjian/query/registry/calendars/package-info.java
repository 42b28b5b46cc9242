/** Working calendars: their versions and the days of each year. */
@NullMarked
package org.gongjian.query.registry.calendars;

import org.jspecify.annotations.NullMarked;
