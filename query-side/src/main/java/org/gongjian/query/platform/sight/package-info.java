/** Who may see what: the area of whoever asks, and personal data opened for a page. */
@NullMarked
package org.gongjian.query.platform.sight;

import org.jspecify.annotations.NullMarked;
