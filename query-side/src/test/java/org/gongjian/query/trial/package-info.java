@NullMarked
package org.gongjian.query.trial;

import org.jspecify.annotations.NullMarked;
