/** Who may see a programme, and why. */
@NullMarked
package org.jointly.ui.programme.reach;

import org.jspecify.annotations.NullMarked;
