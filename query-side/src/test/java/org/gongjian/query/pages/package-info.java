/** All pages with sample models, to be looked at and to be checked. */
@NullMarked
package org.gongjian.query.pages;

import org.jspecify.annotations.NullMarked;
