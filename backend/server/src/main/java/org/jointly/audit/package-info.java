/** Audit: who did what for which organisation, sealed entry by entry. */
@NullMarked
package org.jointly.audit;

import org.jspecify.annotations.NullMarked;
