/** Bringing published IATI activities in. */
@NullMarked
package org.jointly.api.exchange;

import org.jspecify.annotations.NullMarked;
