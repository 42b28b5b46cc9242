@NullMarked
package org.gongjian.query.figures.report;

import org.jspecify.annotations.NullMarked;
