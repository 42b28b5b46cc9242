@NullMarked
package org.gongjian.catalogue;

import org.jspecify.annotations.NullMarked;
