/** Areas: districts, streets and communities, their grids and buildings, categories and number patterns. */
@NullMarked
package org.gongjian.community;

import org.jspecify.annotations.NullMarked;
