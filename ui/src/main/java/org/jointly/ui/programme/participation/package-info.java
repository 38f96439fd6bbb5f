/** Organisations that are asked into a programme, answer, take part and leave. */
@NullMarked
package org.jointly.ui.programme.participation;

import org.jspecify.annotations.NullMarked;
