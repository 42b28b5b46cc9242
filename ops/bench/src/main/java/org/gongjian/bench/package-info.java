/** Measurements of the product, each printed beside a raw limit of the machine from the same run. */
@NullMarked
package org.gongjian.bench;

import org.jspecify.annotations.NullMarked;
