/** The record: ids, the envelope of every fact, concealed values, stored names and their catalogue. */
@NullMarked
package org.gongjian.record;

import org.jspecify.annotations.NullMarked;
