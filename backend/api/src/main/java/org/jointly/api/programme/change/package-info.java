/** What became different of what a programme says of itself. */
@NullMarked
package org.jointly.api.programme.change;

import org.jspecify.annotations.NullMarked;
