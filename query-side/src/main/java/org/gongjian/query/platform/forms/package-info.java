/** What pages with forms need: typed input that was refused, drafts, and which shape an answer takes. */
@NullMarked
package org.gongjian.query.platform.forms;

import org.jspecify.annotations.NullMarked;
