/** In which office somebody acts. */
@NullMarked
package org.gongjian.app.office;

import org.jspecify.annotations.NullMarked;
