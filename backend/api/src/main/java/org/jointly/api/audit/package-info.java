/** What was done, by whom, for which organisation. */
@NullMarked
package org.jointly.api.audit;

import org.jspecify.annotations.NullMarked;
