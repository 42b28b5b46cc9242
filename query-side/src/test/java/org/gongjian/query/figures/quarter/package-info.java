@NullMarked
package org.gongjian.query.figures.quarter;

import org.jspecify.annotations.NullMarked;
