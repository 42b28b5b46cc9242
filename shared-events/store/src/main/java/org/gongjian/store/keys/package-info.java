/** The key file and all that is done under its keys: personal data concealed and found again, events authenticated. */
@NullMarked
package org.gongjian.store.keys;

import org.jspecify.annotations.NullMarked;
