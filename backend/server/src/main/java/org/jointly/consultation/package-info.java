/**
 * Dated calls for input: organisations that do not draft a programme comment on a text that never changes, each comment gets a
 * disposition, and what was said and done is published.
 */
@NullMarked
package org.jointly.consultation;

import org.jspecify.annotations.NullMarked;
