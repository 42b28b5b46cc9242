@NullMarked
package org.gongjian.importing;

import org.jspecify.annotations.NullMarked;
