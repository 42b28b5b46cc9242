/** Sessions of the party congress: when they sat and until when proposals were taken. */
@NullMarked
package org.gongjian.query.registry.sessions;

import org.jspecify.annotations.NullMarked;
