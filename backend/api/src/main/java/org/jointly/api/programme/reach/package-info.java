/** Who may see a programme, and why. */
@NullMarked
package org.jointly.api.programme.reach;

import org.jspecify.annotations.NullMarked;
