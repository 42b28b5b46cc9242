@NullMarked
package org.gongjian.query.figures.counting;

import org.jspecify.annotations.NullMarked;
