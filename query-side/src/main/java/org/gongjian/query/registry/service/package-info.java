/** How members are managed, who serves as a volunteer with which points and stars, and how delegates were chosen. */
@NullMarked
package org.gongjian.query.registry.service;

import org.jspecify.annotations.NullMarked;
