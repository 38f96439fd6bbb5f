/** Organisations that are not on the platform and are asked in one call, by a link in a mail. */
@NullMarked
package org.jointly.api.consultation.guest;

import org.jspecify.annotations.NullMarked;
