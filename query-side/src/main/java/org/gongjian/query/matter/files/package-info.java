/** The files of a matter, handed out to those who may read the person's own words. */
@NullMarked
package org.gongjian.query.matter.files;

import org.jspecify.annotations.NullMarked;
