/** Letters that come back, and addresses to which none go any more because of it. */
@NullMarked
package org.jointly.notification.bounce;

import org.jspecify.annotations.NullMarked;
