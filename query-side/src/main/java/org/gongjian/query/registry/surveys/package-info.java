/** Surveys of organisations (附件3): what was found the last time. */
@NullMarked
package org.gongjian.query.registry.surveys;

import org.jspecify.annotations.NullMarked;
