/** Bytes of kept files, read for somebody who may see what they belong to. */
@NullMarked
package org.gongjian.query.platform.files;

import org.jspecify.annotations.NullMarked;
