/** The money of joint programmes: planned, promised and moved. Today it comes with published files. */
@NullMarked
package org.jointly.finance;

import org.jspecify.annotations.NullMarked;
