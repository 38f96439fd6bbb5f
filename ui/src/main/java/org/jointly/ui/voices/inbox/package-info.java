/** What is known of each voice without opening it, and what may be done with it. */
@NullMarked
package org.jointly.ui.voices.inbox;

import org.jspecify.annotations.NullMarked;
