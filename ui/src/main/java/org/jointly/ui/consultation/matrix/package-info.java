/** The table of all comments of a call, and the decision on each. */
@NullMarked
package org.jointly.ui.consultation.matrix;

import org.jspecify.annotations.NullMarked;
