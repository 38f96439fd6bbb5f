/** Giving one's authority as principal to a colleague, and what administrators see of it. */
@NullMarked
package org.jointly.ui.access.delegation;

import org.jspecify.annotations.NullMarked;
