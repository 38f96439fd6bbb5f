/** Who held which role at an instant, from the dated rows that are kept. */
@NullMarked
package org.jointly.access.past;

import org.jspecify.annotations.NullMarked;
