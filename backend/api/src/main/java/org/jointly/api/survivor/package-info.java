/** What the survivors' page and the server say to each other at the port of its own. Readers see the same channels. */
@NullMarked
package org.jointly.api.survivor;

import org.jspecify.annotations.NullMarked;
