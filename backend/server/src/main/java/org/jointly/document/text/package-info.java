/** Texts in the forms other programs read. */
@NullMarked
package org.jointly.document.text;

import org.jspecify.annotations.NullMarked;
