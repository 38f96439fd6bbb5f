/** The money of joint programmes: planned, promised and moved. */
@NullMarked
package org.jointly.api.finance;

import org.jspecify.annotations.NullMarked;
