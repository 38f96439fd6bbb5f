/** What somebody has access to, and why. */
@NullMarked
package org.jointly.ui.access.reach;

import org.jspecify.annotations.NullMarked;
