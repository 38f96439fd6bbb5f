/** Tests of texts as files. */
@NullMarked
package org.jointly.document.text;

import org.jspecify.annotations.NullMarked;
