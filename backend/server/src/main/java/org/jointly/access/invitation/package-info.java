/** Invitations of people to work for an organisation: the rows, the letters, and what the holder of a link may do. */
@NullMarked
package org.jointly.access.invitation;

import org.jspecify.annotations.NullMarked;
