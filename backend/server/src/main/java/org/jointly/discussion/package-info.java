/** Discussion: organisations raise topics on a programme and see them through to resolution. */
@NullMarked
package org.jointly.discussion;

import org.jspecify.annotations.NullMarked;
