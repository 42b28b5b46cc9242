/** What in a text points to a person: looked for where a text is written and again before it is shown. */
@NullMarked
package org.gongjian.matter.redaction;

import org.jspecify.annotations.NullMarked;
