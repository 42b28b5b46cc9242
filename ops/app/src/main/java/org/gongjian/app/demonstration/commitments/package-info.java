/** 承诺、领办 of the demonstration: what was fixed, claimed and promised, and what became of it. */
@NullMarked
package org.gongjian.app.demonstration.commitments;

import org.jspecify.annotations.NullMarked;
