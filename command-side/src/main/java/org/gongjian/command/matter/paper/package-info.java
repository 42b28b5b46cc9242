/** The papers of a matter: what stands on each, and how one is issued. */
@NullMarked
package org.gongjian.command.matter.paper;

import org.jspecify.annotations.NullMarked;
