/** What came in, as far as the circle may see it: voices, calls for a life, copies to delete. */
@NullMarked
package org.jointly.api.voices.inbox;

import org.jspecify.annotations.NullMarked;
