/**
 * Yjs in Java: reads, checks, merges and writes updates of the v1 format, integrates them into a document and shows it.
 *
 * <p>Documents here and documents of the JavaScript library come to the same state from the same updates, in whatever
 * order and however often these arrive.
 */
@NullMarked
package org.jointly.document.yjs;

import org.jspecify.annotations.NullMarked;
