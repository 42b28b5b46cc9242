/** What was typed and not yet sent, concealed, per person. */
@NullMarked
package org.gongjian.app.draft;

import org.jspecify.annotations.NullMarked;
