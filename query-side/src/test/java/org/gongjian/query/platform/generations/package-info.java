@NullMarked
package org.gongjian.query.platform.generations;

import org.jspecify.annotations.NullMarked;
