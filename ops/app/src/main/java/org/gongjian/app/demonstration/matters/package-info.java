/** The matters of the demonstration: tables of texts and courses, and one teller that plays them. */
@NullMarked
package org.gongjian.app.demonstration.matters;

import org.jspecify.annotations.NullMarked;
