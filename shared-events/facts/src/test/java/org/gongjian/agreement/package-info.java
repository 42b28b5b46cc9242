@NullMarked
package org.gongjian.agreement;

import org.jspecify.annotations.NullMarked;
