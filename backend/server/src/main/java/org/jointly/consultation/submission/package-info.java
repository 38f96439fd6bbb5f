/** What organisations that are asked prepare and submit. */
@NullMarked
package org.jointly.consultation.submission;

import org.jspecify.annotations.NullMarked;
