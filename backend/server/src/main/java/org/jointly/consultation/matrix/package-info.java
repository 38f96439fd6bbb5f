/** The comments of calls, what becomes of each, and what of it is published. */
@NullMarked
package org.jointly.consultation.matrix;

import org.jspecify.annotations.NullMarked;
