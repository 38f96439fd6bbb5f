/** What of consultations can be found: calls, and what is said in them. */
@NullMarked
package org.jointly.consultation.find;

import org.jspecify.annotations.NullMarked;
