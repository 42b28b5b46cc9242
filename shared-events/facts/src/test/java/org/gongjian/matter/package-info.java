@NullMarked
package org.gongjian.matter;

import org.jspecify.annotations.NullMarked;
