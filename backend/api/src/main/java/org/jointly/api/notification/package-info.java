/** What people are told of, on the page and by mail, and what they want to hear of. */
@NullMarked
package org.jointly.api.notification;

import org.jspecify.annotations.NullMarked;
