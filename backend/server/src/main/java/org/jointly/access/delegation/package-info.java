/** Principals give their authority to colleagues for a period, and end that. */
@NullMarked
package org.jointly.access.delegation;

import org.jspecify.annotations.NullMarked;
