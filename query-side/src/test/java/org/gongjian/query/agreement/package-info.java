@NullMarked
package org.gongjian.query.agreement;

import org.jspecify.annotations.NullMarked;
