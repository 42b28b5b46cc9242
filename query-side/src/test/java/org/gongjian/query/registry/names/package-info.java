@NullMarked
package org.gongjian.query.registry.names;

import org.jspecify.annotations.NullMarked;
