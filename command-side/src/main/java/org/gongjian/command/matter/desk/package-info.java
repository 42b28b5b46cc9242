/** How the steps of a matter are asked for: forms and programs, automations, and what they bring along. */
@NullMarked
package org.gongjian.command.matter.desk;

import org.jspecify.annotations.NullMarked;
