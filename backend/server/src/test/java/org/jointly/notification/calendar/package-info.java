@NullMarked
package org.jointly.notification.calendar;

import org.jspecify.annotations.NullMarked;
