/** What features say of their events, so that organisations can have them told to their own systems. */
@NullMarked
package org.jointly.platform.webhook;

import org.jspecify.annotations.NullMarked;
