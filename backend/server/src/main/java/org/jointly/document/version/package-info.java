/** Versions of a document: immutable, hashed states that are kept, compared, frozen and restored. */
@NullMarked
package org.jointly.document.version;

import org.jspecify.annotations.NullMarked;
