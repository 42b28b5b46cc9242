@NullMarked
package org.gongjian.query.visit;

import org.jspecify.annotations.NullMarked;
