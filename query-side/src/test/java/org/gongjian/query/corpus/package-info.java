/** Every read model over a corpus that contains every stored name. */
@NullMarked
package org.gongjian.query.corpus;

import org.jspecify.annotations.NullMarked;
