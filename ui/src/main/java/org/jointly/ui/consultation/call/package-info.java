/** What every page of a call says alike: until when it is open, who reads what is said, and how the figures look. */
@NullMarked
package org.jointly.ui.consultation.call;

import org.jspecify.annotations.NullMarked;
