/** 承诺与领办: projects to be claimed, promises with their occurrences, and how far each unit kept them. */
@NullMarked
package org.gongjian.query.matter.commitment;

import org.jspecify.annotations.NullMarked;
