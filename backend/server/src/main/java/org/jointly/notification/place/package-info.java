/** Where people may answer by mail what they were told of. */
@NullMarked
package org.jointly.notification.place;

import org.jspecify.annotations.NullMarked;
