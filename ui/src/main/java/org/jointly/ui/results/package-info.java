/** What a programme changes, and the documents about it. */
@NullMarked
package org.jointly.ui.results;

import org.jspecify.annotations.NullMarked;
