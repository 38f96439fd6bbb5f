/** Writes under an Idempotency-Key: done once, answered the same each time. */
@NullMarked
package org.jointly.platform.once;

import org.jspecify.annotations.NullMarked;
