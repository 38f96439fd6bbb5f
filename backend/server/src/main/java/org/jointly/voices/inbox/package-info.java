/** What is known of voices without opening them: the list, escalations, copy tasks. */
@NullMarked
package org.jointly.voices.inbox;

import org.jspecify.annotations.NullMarked;
