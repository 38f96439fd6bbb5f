/** Tests of documents. */
@NullMarked
package org.jointly.document;

import org.jspecify.annotations.NullMarked;
