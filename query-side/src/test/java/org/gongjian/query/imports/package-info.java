@NullMarked
package org.gongjian.query.imports;

import org.jspecify.annotations.NullMarked;
