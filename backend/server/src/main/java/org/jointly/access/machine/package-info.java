/** Service accounts: how they are made, how their tokens are known again, and what is left of their scopes now. */
@NullMarked
package org.jointly.access.machine;

import org.jspecify.annotations.NullMarked;
