/** Texts that organisations write together, live, and their versions. */
@NullMarked
package org.jointly.api.document;

import org.jspecify.annotations.NullMarked;
