@NullMarked
package org.gongjian.command.importing.workbook;

import org.jspecify.annotations.NullMarked;
