@NullMarked
package org.gongjian.command.organisation;

import org.jspecify.annotations.NullMarked;
