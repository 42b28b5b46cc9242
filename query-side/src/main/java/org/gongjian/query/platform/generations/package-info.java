/** Rebuilds a read model beside the one that is read and exchanges the two; watches how far each has come. */
@NullMarked
package org.gongjian.query.platform.generations;

import org.jspecify.annotations.NullMarked;
