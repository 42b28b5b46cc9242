@NullMarked
package org.gongjian.query.platform;

import org.jspecify.annotations.NullMarked;
