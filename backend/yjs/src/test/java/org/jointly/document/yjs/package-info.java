/** Yjs in Java beside Yjs itself. */
@NullMarked
package org.jointly.document.yjs;

import org.jspecify.annotations.NullMarked;
