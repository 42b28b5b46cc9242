/** The words of a matter: closed lists and small values that its events, states and commands share. */
@NullMarked
package org.gongjian.matter.terms;

import org.jspecify.annotations.NullMarked;
