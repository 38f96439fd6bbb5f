/** How an organisation leaves the platform: announced, waited for, done by a job, and what its administrators may do afterwards. */
@NullMarked
package org.jointly.access.leaving;

import org.jspecify.annotations.NullMarked;
