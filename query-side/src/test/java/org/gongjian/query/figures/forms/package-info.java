@NullMarked
package org.gongjian.query.figures.forms;

import org.jspecify.annotations.NullMarked;
