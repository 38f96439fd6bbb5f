/** Organisations that are not on the platform: invited by mail to one call, let in by a link, told of what becomes of it. */
@NullMarked
package org.jointly.consultation.guest;

import org.jspecify.annotations.NullMarked;
