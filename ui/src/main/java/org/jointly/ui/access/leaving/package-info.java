/** The page on which administrators take out what their organisation has here, and let it leave. */
@NullMarked
package org.jointly.ui.access.leaving;

import org.jspecify.annotations.NullMarked;
