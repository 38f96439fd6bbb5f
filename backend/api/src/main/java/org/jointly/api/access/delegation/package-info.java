/** A principal's authority that is given to a colleague for a period. */
@NullMarked
package org.jointly.api.access.delegation;

import org.jspecify.annotations.NullMarked;
