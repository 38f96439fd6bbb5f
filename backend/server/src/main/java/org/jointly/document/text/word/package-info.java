/** Word files, read into texts. */
@NullMarked
package org.jointly.document.text.word;

import org.jspecify.annotations.NullMarked;
