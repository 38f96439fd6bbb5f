/** The organisations of the platform, as who runs it looks after them: registered, changed, suspended. */
@NullMarked
package org.jointly.access.registration;

import org.jspecify.annotations.NullMarked;
