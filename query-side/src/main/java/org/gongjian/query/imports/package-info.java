/** Ledgers taken over: what was read from which, how far it came, which rows were rejected. */
@NullMarked
package org.gongjian.query.imports;

import org.jspecify.annotations.NullMarked;
