/** What people are told of what happened: on the page of notices, and by mail. */
@NullMarked
package org.jointly.notification;

import org.jspecify.annotations.NullMarked;
