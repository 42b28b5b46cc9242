/** Management, volunteers, delegates. */
@org.jspecify.annotations.NullMarked
package org.gongjian.query.registry.service;
