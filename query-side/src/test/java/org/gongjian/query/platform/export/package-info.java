@NullMarked
package org.gongjian.query.platform.export;

import org.jspecify.annotations.NullMarked;
