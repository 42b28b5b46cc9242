@NullMarked
package org.gongjian.query.registry.persons;

import org.jspecify.annotations.NullMarked;
