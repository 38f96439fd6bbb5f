/** What happened that the person is told of: the bell, the page of notices, and what they are mailed. */
@NullMarked
package org.jointly.ui.notification;

import org.jspecify.annotations.NullMarked;
