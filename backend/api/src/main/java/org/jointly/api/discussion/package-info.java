/** Topics raised on a programme and the comments that answer them. */
@NullMarked
package org.jointly.api.discussion;

import org.jspecify.annotations.NullMarked;
