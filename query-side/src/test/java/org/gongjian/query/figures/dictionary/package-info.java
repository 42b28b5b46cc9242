@NullMarked
package org.gongjian.query.figures.dictionary;

import org.jspecify.annotations.NullMarked;
