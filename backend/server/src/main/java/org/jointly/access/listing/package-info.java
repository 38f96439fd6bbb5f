/** The list of an organisation's people, read from what is written of them here. */
@NullMarked
package org.jointly.access.listing;

import org.jspecify.annotations.NullMarked;
