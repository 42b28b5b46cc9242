@NullMarked
package org.gongjian.command.person;

import org.jspecify.annotations.NullMarked;
