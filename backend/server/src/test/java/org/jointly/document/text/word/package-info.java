/** Tests of reading Word files. */
@NullMarked
package org.jointly.document.text.word;

import org.jspecify.annotations.NullMarked;
