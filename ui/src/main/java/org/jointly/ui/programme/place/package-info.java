/** Where a programme works, by name and as a picture. */
@NullMarked
package org.jointly.ui.programme.place;

import org.jspecify.annotations.NullMarked;
