/** Answers that say no: refusals, and the problems (RFC 9457) that clients see of them. */
@NullMarked
package org.jointly.platform.problem;

import org.jspecify.annotations.NullMarked;
