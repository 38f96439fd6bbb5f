/** Webhooks: endpoints of organisations, the events on their way to them, and how they are signed and sent. */
@NullMarked
package org.jointly.access.webhook;

import org.jspecify.annotations.NullMarked;
