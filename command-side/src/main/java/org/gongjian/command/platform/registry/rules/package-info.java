/** Rules and working days in force: charters, calendars and their presets. */
@NullMarked
package org.gongjian.command.platform.registry.rules;

import org.jspecify.annotations.NullMarked;
