/** The papers of a matter: which can be issued, which went out, and whether a file is one of them. */
@NullMarked
package org.gongjian.query.matter.papers;

import org.jspecify.annotations.NullMarked;
