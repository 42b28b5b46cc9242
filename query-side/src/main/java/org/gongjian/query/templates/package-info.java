/** The templates of papers, as the administrator sees them. */
@NullMarked
package org.gongjian.query.templates;

import org.jspecify.annotations.NullMarked;
