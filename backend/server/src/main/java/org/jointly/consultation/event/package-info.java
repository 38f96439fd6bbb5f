/** What happened in calls for input. */
@NullMarked
package org.jointly.consultation.event;

import org.jspecify.annotations.NullMarked;
