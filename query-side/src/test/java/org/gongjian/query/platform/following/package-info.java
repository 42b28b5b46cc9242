@NullMarked
package org.gongjian.query.platform.following;

import org.jspecify.annotations.NullMarked;
