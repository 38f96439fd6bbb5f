/** What features do when an organisation leaves the platform. */
@NullMarked
package org.jointly.platform.leaving;

import org.jspecify.annotations.NullMarked;
