@NullMarked
package org.gongjian.query.registry.surveys;

import org.jspecify.annotations.NullMarked;
