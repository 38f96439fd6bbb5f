/** Bringing published activities in, and the report of what was taken. */
@NullMarked
package org.jointly.ui.exchange;

import org.jspecify.annotations.NullMarked;
