/** How much mails and calendars tell of an organisation's work. */
@NullMarked
package org.jointly.notification.disclosure;

import org.jspecify.annotations.NullMarked;
