/**
 * What the command side knows of areas, charters, calendars, organisations, persons, offices and sessions: its own tables,
 * written in the transaction that appends the fact, never a read model.
 */
@NullMarked
package org.gongjian.command.platform.registry;

import org.jspecify.annotations.NullMarked;
