/** Puts programmes away, and brings them back. */
@NullMarked
package org.jointly.programme.archival;

import org.jspecify.annotations.NullMarked;
