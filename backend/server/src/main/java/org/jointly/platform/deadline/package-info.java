/** What features say of days and instants by which somebody has to do something, or at which something ends. */
@NullMarked
package org.jointly.platform.deadline;

import org.jspecify.annotations.NullMarked;
