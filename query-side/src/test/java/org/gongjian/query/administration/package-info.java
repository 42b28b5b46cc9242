@NullMarked
package org.gongjian.query.administration;

import org.jspecify.annotations.NullMarked;
