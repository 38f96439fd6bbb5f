/** The contract of how an organisation leaves the platform. */
@NullMarked
package org.jointly.api.access.leaving;

import org.jspecify.annotations.NullMarked;
