/** What a change of a programme made different, in words. */
@NullMarked
package org.jointly.ui.programme.change;

import org.jspecify.annotations.NullMarked;
