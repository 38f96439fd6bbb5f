/** What somebody has access to, now or at an instant of the past, and by which rules. */
@NullMarked
package org.jointly.api.access.reach;

import org.jspecify.annotations.NullMarked;
