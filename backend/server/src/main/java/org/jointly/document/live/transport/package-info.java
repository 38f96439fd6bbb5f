/** How conversations about a text travel: WebSockets, or a stream of events and POSTs where none gets through. */
@NullMarked
package org.jointly.document.live.transport;

import org.jspecify.annotations.NullMarked;
