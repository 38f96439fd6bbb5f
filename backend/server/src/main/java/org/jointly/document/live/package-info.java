/**
 * Live documents: browsers send and receive Yjs updates over a socket; nothing is acknowledged or shown to others before
 * PostgreSQL has it.
 */
@NullMarked
package org.jointly.document.live;

import org.jspecify.annotations.NullMarked;
