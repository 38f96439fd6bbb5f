/** Conversations of the two protocols with one socket, from the ticket to leaving. */
@NullMarked
package org.jointly.document.live.visit;

import org.jspecify.annotations.NullMarked;
