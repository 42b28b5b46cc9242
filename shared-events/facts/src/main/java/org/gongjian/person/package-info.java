/** Persons: contact data concealed and found by keyed hashes; membership, mandate; erasure by two persons. */
@NullMarked
package org.gongjian.person;

import org.jspecify.annotations.NullMarked;
