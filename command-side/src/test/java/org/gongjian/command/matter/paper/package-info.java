@NullMarked
package org.gongjian.command.matter.paper;

import org.jspecify.annotations.NullMarked;
