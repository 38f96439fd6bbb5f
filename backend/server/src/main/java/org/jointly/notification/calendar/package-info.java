/** Somebody's deadlines as a calendar: its secret address, what it tells, and how that is written as iCalendar. */
@NullMarked
package org.jointly.notification.calendar;

import org.jspecify.annotations.NullMarked;
