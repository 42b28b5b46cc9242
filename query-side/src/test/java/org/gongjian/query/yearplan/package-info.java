@NullMarked
package org.gongjian.query.yearplan;

import org.jspecify.annotations.NullMarked;
