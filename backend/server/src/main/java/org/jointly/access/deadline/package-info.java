/** When reviews of access are due, and when roles, delegations and service accounts end. */
@NullMarked
package org.jointly.access.deadline;

import org.jspecify.annotations.NullMarked;
