/** Who may reach which address: the rules on one page, the security chains that apply them, the headers. */
@NullMarked
package org.gongjian.app.access;

import org.jspecify.annotations.NullMarked;
