/** Tokens of programs. */
@NullMarked
package org.gongjian.app.token;

import org.jspecify.annotations.NullMarked;
