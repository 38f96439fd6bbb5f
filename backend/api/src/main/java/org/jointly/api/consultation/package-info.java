/** Dated calls for input: partners comment and answer, each comment gets a disposition, and what was said and done is published. */
@NullMarked
package org.jointly.api.consultation;

import org.jspecify.annotations.NullMarked;
