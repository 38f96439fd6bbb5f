/** Dated calls for input: made by those who draft, answered by those who are asked, and what became of each comment. */
@NullMarked
package org.jointly.ui.consultation;

import org.jspecify.annotations.NullMarked;
