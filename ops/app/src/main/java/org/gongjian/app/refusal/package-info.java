/** Every error, once: from an exception to a problem document, a page, or a form shown again with what was typed. */
@NullMarked
package org.gongjian.app.refusal;

import org.jspecify.annotations.NullMarked;
