/** The charter (工作制度): rules as data, by area and version, each with the document it comes from. */
@NullMarked
package org.gongjian.charter;

import org.jspecify.annotations.NullMarked;
