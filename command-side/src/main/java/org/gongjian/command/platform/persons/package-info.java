/** Persons as a command brings them in: their contact data and own words, concealed. */
@NullMarked
package org.gongjian.command.platform.persons;

import org.jspecify.annotations.NullMarked;
