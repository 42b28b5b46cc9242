@NullMarked
package org.gongjian.command.community;

import org.jspecify.annotations.NullMarked;
