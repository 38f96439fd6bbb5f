/** What the organisation's people have access to, and why. */
@NullMarked
package org.jointly.access.reach;

import org.jspecify.annotations.NullMarked;
