/** Bytes of the v1 format and the values they stand for; knows no document. */
@NullMarked
package org.jointly.document.yjs.encoding;

import org.jspecify.annotations.NullMarked;
