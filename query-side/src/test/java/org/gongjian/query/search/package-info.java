@NullMarked
package org.gongjian.query.search;

import org.jspecify.annotations.NullMarked;
