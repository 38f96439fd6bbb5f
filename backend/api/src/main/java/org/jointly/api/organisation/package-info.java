/** The organisations that work together. */
@NullMarked
package org.jointly.api.organisation;

import org.jspecify.annotations.NullMarked;
