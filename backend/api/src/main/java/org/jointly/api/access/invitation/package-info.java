/** Inviting people: by an administrator, and what the one who is invited sees and answers. */
@NullMarked
package org.jointly.api.access.invitation;

import org.jspecify.annotations.NullMarked;
