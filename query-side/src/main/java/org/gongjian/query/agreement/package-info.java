/** Agreements with units: the list, and each with its story as it stood, or as it was known, at any instant. */
@NullMarked
package org.gongjian.query.agreement;

import org.jspecify.annotations.NullMarked;
