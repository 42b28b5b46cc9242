@NullMarked
package org.gongjian.body;

import org.jspecify.annotations.NullMarked;
