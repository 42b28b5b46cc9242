/** Registers at their desks: what a row asks for, and what it is to the record. */
@NullMarked
package org.gongjian.command.importing.register;

import org.jspecify.annotations.NullMarked;
