/** Tests of the live documents, with real sockets. */
@NullMarked
package org.jointly.document.live;

import org.jspecify.annotations.NullMarked;
