/** The money of a programme. */
@NullMarked
package org.jointly.ui.finance;

import org.jspecify.annotations.NullMarked;
