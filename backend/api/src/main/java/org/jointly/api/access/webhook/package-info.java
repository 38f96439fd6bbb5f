/** Webhooks: what an organisation has told to its own systems, signed as Standard Webhooks says. */
@NullMarked
package org.jointly.api.access.webhook;

import org.jspecify.annotations.NullMarked;
