/** The stages of a programme and the steps between them. */
@NullMarked
package org.jointly.programme.stage;

import org.jspecify.annotations.NullMarked;
