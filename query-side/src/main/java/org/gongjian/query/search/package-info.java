/** Finding matters by words, numbers, names of organisations and initials, and what is alike. */
@NullMarked
package org.gongjian.query.search;

import org.jspecify.annotations.NullMarked;
