/** Where a programme works. */
@NullMarked
package org.jointly.api.programme.place;

import org.jspecify.annotations.NullMarked;
