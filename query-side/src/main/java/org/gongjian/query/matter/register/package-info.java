/** The register of matters (事项登记簿): one row per matter, as it stands now. */
@NullMarked
package org.gongjian.query.matter.register;

import org.jspecify.annotations.NullMarked;
