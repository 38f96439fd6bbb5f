/** What the reader's frame and the server say to each other at the survivors' port; and what is taken out for recovery. */
@NullMarked
package org.jointly.api.reader;

import org.jspecify.annotations.NullMarked;
