/** What is said on a connection, byte by byte, and how much of it. */
@NullMarked
package org.jointly.document.live.wire;

import org.jspecify.annotations.NullMarked;
