/** What a text says, read once for all forms that it leaves in or is compared in. */
@NullMarked
package org.jointly.document.text.reading;

import org.jspecify.annotations.NullMarked;
