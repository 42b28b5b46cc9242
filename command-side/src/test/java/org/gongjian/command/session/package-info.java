@NullMarked
package org.gongjian.command.session;

import org.jspecify.annotations.NullMarked;
