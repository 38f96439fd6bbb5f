/** Which duties for voices somebody has, and to whom they go. */
@NullMarked
package org.jointly.voices.reach;

import org.jspecify.annotations.NullMarked;
