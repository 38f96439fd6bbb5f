/** Requests of organisations to come in: made by strangers, proven by mail, answered by who runs the platform. */
@NullMarked
package org.jointly.access.joining;

import org.jspecify.annotations.NullMarked;
