/** One's own organisation and its people. */
@NullMarked
package org.jointly.ui.organisation;

import org.jspecify.annotations.NullMarked;
